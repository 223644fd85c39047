package entente.supplier.dependence;

import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import entente.supplier.dependence.CriticalItemEvent.Declared;
import entente.supplier.dependence.CriticalItemEvent.Released;
import entente.supplier.dependence.CriticalItemEvent.SecondSourceMissing;
import entente.supplier.dependence.CriticalItemEvent.SourceApproved;
import entente.supplier.dependence.CriticalItemEvent.SourceBack;
import entente.supplier.dependence.CriticalItemEvent.SourceLost;
import entente.supplier.dependence.CriticalItemEvent.SourceWithdrawn;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What others hear of critical items on {@code supplier-events}. */
@Singleton
public class CriticalItemPublisher implements Publisher<CriticalItemEvent> {

    /** A critical item has no second source that can be bought from. */
    public record Missing(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String actorId,
            String itemNumber,
            String category,
            int approvedSources) {}

    @Override
    public Category<CriticalItemEvent> category() {
        return CriticalItemEvent.CATEGORY;
    }

    @Override
    public @Nullable PublicEvent publish(Recorded<CriticalItemEvent> r) {
        return switch (r.event()) {
            case SecondSourceMissing e ->
                    new PublicEvent(
                            "supplier.second-source-missing.v1",
                            e.supplierId().toString(),
                            new Missing(
                                    e.supplierId().toString(),
                                    r.occurredAt(),
                                    r.id(),
                                    r.version(),
                                    r.actor(),
                                    e.itemNumber(),
                                    e.category(),
                                    e.approvedSources()));
            case Declared _,
                    SourceApproved _,
                    SourceWithdrawn _,
                    SourceLost _,
                    SourceBack _,
                    Released _ ->
                    null; // our own
        };
    }
}
