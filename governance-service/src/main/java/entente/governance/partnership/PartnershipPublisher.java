package entente.governance.partnership;

import com.fasterxml.jackson.annotation.JsonInclude;
import entente.governance.partnership.PartnershipEvent.Activated;
import entente.governance.partnership.PartnershipEvent.CalendarSet;
import entente.governance.partnership.PartnershipEvent.Closed;
import entente.governance.partnership.PartnershipEvent.ModelChanged;
import entente.governance.partnership.PartnershipEvent.Opened;
import entente.governance.partnership.PartnershipEvent.ReviewDue;
import entente.governance.partnership.PartnershipEvent.Reviewed;
import entente.governance.partnership.PartnershipEvent.SponsorNamed;
import entente.governance.partnership.PartnershipEvent.WindingDown;
import entente.governance.people.Side;
import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others hear of partnerships: that one is there, and who its sponsors are. */
@Singleton
public class PartnershipPublisher implements Publisher<PartnershipEvent> {

    /** A partnership exists. */
    public record PartnershipOpened(
            UUID supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            UUID partnershipId,
            Model engagementModel,
            Sponsors sponsors) {}

    /** A side named its sponsor, or a successor. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record SponsorChosen(
            UUID supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String actorId,
            UUID partnershipId,
            Side side,
            UUID sponsorId,
            @Nullable UUID previousId,
            LocalDate from) {}

    @Override
    public Category<PartnershipEvent> category() {
        return PartnershipEvent.CATEGORY;
    }

    @Override
    public @Nullable PublicEvent publish(Recorded<PartnershipEvent> recorded) {
        return switch (recorded.event()) {
            case Opened e ->
                    new PublicEvent(
                            "governance.partnership-opened.v1",
                            e.supplierId().toString(),
                            new PartnershipOpened(
                                    e.supplierId(),
                                    recorded.occurredAt(),
                                    recorded.id(),
                                    recorded.version(),
                                    e.partnershipId(),
                                    e.model(),
                                    new Sponsors(e.oursSponsor(), e.theirsSponsor())));
            case SponsorNamed e ->
                    new PublicEvent(
                            "governance.sponsor-named.v1",
                            e.supplierId().toString(),
                            new SponsorChosen(
                                    e.supplierId(),
                                    recorded.occurredAt(),
                                    recorded.id(),
                                    recorded.version(),
                                    e.by(),
                                    e.partnershipId(),
                                    e.side(),
                                    e.sponsorId(),
                                    e.previousId(),
                                    e.from()));
            // The engagement model is supplier-service's; charter, reviews and wind-down tell
            // of themselves.
            case ModelChanged _,
                    CalendarSet _,
                    Activated _,
                    ReviewDue _,
                    Reviewed _,
                    WindingDown _,
                    Closed _ ->
                    null;
        };
    }
}
