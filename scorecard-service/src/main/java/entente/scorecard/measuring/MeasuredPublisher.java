package entente.scorecard.measuring;

import com.fasterxml.jackson.annotation.JsonInclude;
import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import entente.scorecard.measuring.MeasuredEvent.EarlyWarningRaised;
import entente.scorecard.measuring.MeasuredEvent.Figure;
import entente.scorecard.measuring.MeasuredEvent.MetricsMeasured;
import entente.scorecard.metrics.MetricDefinition.Unit;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What others hear of months on {@code scorecard-events}; their units have the contract's names.
 */
@Singleton
public class MeasuredPublisher implements Publisher<MeasuredEvent> {

    /** All metrics of a supplier and month. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Measured(
            UUID supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String period,
            @Nullable String currency,
            List<Metric> metrics) {}

    /** One of them. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Metric(
            String code,
            int version,
            String unit,
            @Nullable String value,
            @Nullable String numerator,
            @Nullable String denominator,
            long facts,
            SortedMap<String, Long> excluded) {

        static Metric of(Figure figure) {
            return new Metric(
                    figure.code(),
                    figure.version(),
                    nameOf(figure.unit()),
                    figure.value(),
                    figure.numerator(),
                    figure.denominator(),
                    figure.facts(),
                    figure.excluded());
        }
    }

    /** A metric left its usual course. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Warning(
            UUID supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String period,
            String metric,
            int version,
            String unit,
            @Nullable String currency,
            Signal signal,
            String value,
            String mean,
            String lowerLimit,
            String upperLimit,
            @Nullable String ewma,
            int months) {}

    @Override
    public Category<MeasuredEvent> category() {
        return MeasuredEvent.CATEGORY;
    }

    @Override
    public PublicEvent publish(Recorded<MeasuredEvent> r) {
        return switch (r.event()) {
            case MetricsMeasured e ->
                    new PublicEvent(
                            "scorecard.metrics-measured.v1",
                            e.supplierId().toString(),
                            new Measured(
                                    e.supplierId(),
                                    r.occurredAt(),
                                    r.id(),
                                    r.version(),
                                    e.period(),
                                    currency(e),
                                    e.metrics().stream().map(Metric::of).toList()));
            case EarlyWarningRaised e ->
                    new PublicEvent(
                            "scorecard.early-warning-raised.v1",
                            e.supplierId().toString(),
                            new Warning(
                                    e.supplierId(),
                                    r.occurredAt(),
                                    r.id(),
                                    r.version(),
                                    e.period(),
                                    e.metric(),
                                    e.version(),
                                    nameOf(e.unit()),
                                    e.currency(),
                                    e.signal(),
                                    e.value().toPlainString(),
                                    e.mean().toPlainString(),
                                    e.lowerLimit().toPlainString(),
                                    e.upperLimit().toPlainString(),
                                    text(e.ewma()),
                                    e.months()));
        };
    }

    /** Null when no money was measured. */
    private static @Nullable String currency(MetricsMeasured event) {
        boolean money =
                event.metrics().stream()
                        .anyMatch(each -> each.unit() == Unit.MONEY && each.value() != null);
        return money ? event.currency() : null;
    }

    private static String nameOf(Unit unit) {
        return switch (unit) {
            case PARTS_PER_MILLION -> "PPM";
            case PERCENT, DAYS, MONEY, POINTS, RATIO, COUNT -> unit.name();
        };
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
