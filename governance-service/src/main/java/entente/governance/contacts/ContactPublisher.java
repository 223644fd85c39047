package entente.governance.contacts;

import com.fasterxml.jackson.annotation.JsonInclude;
import entente.governance.contacts.ContactEvent.QuarterPassed;
import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What others hear: that the sponsors were silent for a quarter. */
@Singleton
public class ContactPublisher implements Publisher<ContactEvent> {

    /** A quarter passed without a contact. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ToldSilent(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String partnershipId,
            String quarter,
            @Nullable LocalDate lastContactOn,
            int contactsMet,
            int contactsDue) {}

    @Override
    public Category<ContactEvent> category() {
        return ContactEvent.CATEGORY;
    }

    @Override
    public @Nullable PublicEvent publish(Recorded<ContactEvent> recorded) {
        return recorded.event() instanceof QuarterPassed e && e.silent()
                ? new PublicEvent(
                        "governance.sponsor-contact-silent.v1",
                        e.supplierId().toString(),
                        new ToldSilent(
                                e.supplierId().toString(),
                                recorded.occurredAt(),
                                recorded.id(),
                                recorded.version(),
                                e.partnershipId().toString(),
                                e.quarter().toString(),
                                e.figures().lastOn(),
                                e.figures().met(),
                                e.figures().due()))
                : null;
    }
}
