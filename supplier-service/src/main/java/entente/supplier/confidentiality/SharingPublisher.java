package entente.supplier.confidentiality;

import entente.platform.Category;
import entente.platform.Ids;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import entente.supplier.confidentiality.SharingEvent.Lowered;
import entente.supplier.confidentiality.SharingEvent.Raised;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** What others hear of sharing: how much, never what. */
@Singleton
public class SharingPublisher implements Publisher<SharingEvent> {

    /** Others count versions per aggregate, so it has another id than the supplier. */
    private static final UUID IDS = UUID.fromString("5a6f0c1e-2b7d-5c44-8d0b-7e9a1c3f5b21");

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
            Recorded<?> r, Direction direction, InformationClass from, InformationClass to) {
        return new PublicEvent(
                "supplier.sharing-level-changed.v1",
                r.id(),
                new Changed(
                        r.id(),
                        r.occurredAt(),
                        Ids.derived(IDS, r.id()).toString(),
                        r.version(),
                        r.actor(),
                        direction,
                        from,
                        to));
    }
}
