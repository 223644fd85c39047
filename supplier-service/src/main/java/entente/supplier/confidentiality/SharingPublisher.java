package entente.supplier.confidentiality;

import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import entente.supplier.confidentiality.SharingEvent.Lowered;
import entente.supplier.confidentiality.SharingEvent.Raised;
import jakarta.inject.Singleton;
import java.time.Instant;

/** What others hear of sharing: how much, never what. */
@Singleton
public class SharingPublisher implements Publisher<SharingEvent> {

    /** How much one side shows the other changed. */
    public record Changed(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String actorId,
            Direction direction,
            InformationClass from,
            InformationClass to) {}

    @Override
    public Category<SharingEvent> category() {
        return SharingEvent.CATEGORY;
    }

    @Override
    public PublicEvent publish(Recorded<SharingEvent> recorded) {
        return switch (recorded.event()) {
            case Raised e -> changed(recorded, e.direction(), e.from(), e.to());
            case Lowered e -> changed(recorded, e.direction(), e.from(), e.to());
        };
    }

    private static PublicEvent changed(
            Recorded<SharingEvent> r,
            Direction direction,
            InformationClass from,
            InformationClass to) {
        return new PublicEvent(
                "supplier.sharing-level-changed.v1",
                r.id(),
                new Changed(
                        r.id(),
                        r.occurredAt(),
                        PublicEvent.aggregateId(SharingEvent.CATEGORY, r),
                        r.version(),
                        r.actor(),
                        direction,
                        from,
                        to));
    }
}
