package entente.scorecard.scoring;

import entente.platform.Rejected;
import entente.scorecard.metrics.Catalogue;
import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.purchases.LineFacts.Delivery;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What callers write in addresses. */
final class Asked {

    private Asked() {}

    /**
     * A period.
     *
     * @param text null for the quarter that today is in
     * @throws Rejected MALFORMED {@code period-malformed}
     */
    static Period period(@Nullable String text, LocalDate today) {
        if (text == null) {
            return Period.containing(Period.Kind.QUARTER, YearMonth.from(today));
        }
        return Period.asked(text);
    }

    /**
     * The newest version of a metric by its code, or null for null.
     *
     * @throws Rejected MALFORMED {@code metric-unknown}
     */
    static @Nullable MetricDefinition metric(@Nullable String code, Catalogue known) {
        return code == null ? null : known.newest(code).orElseThrow(() -> unknown(code));
    }

    /**
     * The same, for whom a metric that is ours only does not exist.
     *
     * @throws Rejected MALFORMED {@code metric-unknown}
     */
    static @Nullable MetricDefinition metric(
            @Nullable String code, Catalogue known, boolean ofSupplier) {
        MetricDefinition metric = metric(code, known);
        if (metric != null && metric.isOursOnly() && ofSupplier) {
            throw unknown(metric.code());
        }
        return metric;
    }

    private static Rejected unknown(String code) {
        return new Rejected(
                Rejected.Kind.MALFORMED, "metric-unknown", "There is no metric " + code);
    }

    /**
     * How a line stands against its due date, or null for null.
     *
     * @throws Rejected MALFORMED {@code outcome-unknown}
     */
    static @Nullable Delivery outcome(@Nullable String name) {
        for (Delivery delivery : Delivery.values()) {
            if (delivery.name().equals(name)) {
                return delivery;
            }
        }
        if (name != null) {
            throw new Rejected(
                    Rejected.Kind.MALFORMED,
                    "outcome-unknown",
                    "outcome takes " + List.of(Delivery.values()));
        }
        return null;
    }
}
