package entente.scorecard.scoring;

import entente.platform.Rejected;
import entente.scorecard.metrics.Metric;
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
        return Period.of(text)
                .orElseThrow(() ->
                        new Rejected(
                                Rejected.Kind.MALFORMED,
                                "period-malformed",
                                "A period is 2026-07, 2026-Q3, 2026-H2, 2026 or R12-2026-09"));
    }

    /**
     * A metric by its code, or null for null.
     *
     * @throws Rejected MALFORMED {@code metric-unknown}
     */
    static @Nullable Metric metric(@Nullable String code) {
        return code == null
                ? null
                : Metric.ofCode(code)
                        .orElseThrow(() ->
                                new Rejected(
                                        Rejected.Kind.MALFORMED,
                                        "metric-unknown",
                                        "There is no metric " + code));
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
