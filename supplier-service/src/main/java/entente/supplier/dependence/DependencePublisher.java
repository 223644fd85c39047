package entente.supplier.dependence;

import com.fasterxml.jackson.annotation.JsonInclude;
import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import entente.supplier.dependence.DependenceEvent.AlertCleared;
import entente.supplier.dependence.DependenceEvent.AlertRaised;
import entente.supplier.dependence.DependenceEvent.RevenueStated;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What others hear of dependence on {@code supplier-events}. */
@Singleton
public class DependencePublisher implements Publisher<DependenceEvent> {

    /** We depend on this supplier more than the limit allows. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Alert(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String actorId,
            Trigger trigger,
            @Nullable String category,
            @Nullable String value,
            @Nullable String limit) {}

    @Override
    public Category<DependenceEvent> category() {
        return DependenceEvent.CATEGORY;
    }

    @Override
    public @Nullable PublicEvent publish(Recorded<DependenceEvent> r) {
        return switch (r.event()) {
            case AlertRaised e ->
                    new PublicEvent(
                            "supplier.dependence-alert-raised.v1",
                            r.id(),
                            new Alert(
                                    r.id(),
                                    r.occurredAt(),
                                    PublicEvent.aggregateId(DependenceEvent.CATEGORY, r),
                                    r.version(),
                                    r.actor(),
                                    e.trigger(),
                                    e.category(),
                                    text(e.value()),
                                    text(e.limit())));
            case RevenueStated _, AlertCleared _ -> null; // our own view of them
        };
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
