package entente.scorecard;

import entente.scorecard.History.Heard;
import entente.scorecard.metrics.Observation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row that keeps what it heard, as far as it is known at the time that is asked about.
 *
 * @param supplier as its source names it
 * @param history with one event at least
 */
public record Told(String id, UUID supplier, History history) {

    /** One of one when it is good, none of one when it is not. */
    public Observation counted(String measure, String label, LocalDate on, boolean good) {
        return quotient(
                measure, label, on, good ? BigDecimal.ONE : BigDecimal.ZERO, BigDecimal.ONE);
    }

    public Observation quotient(
            String measure,
            String label,
            LocalDate on,
            BigDecimal numerator,
            BigDecimal denominator) {
        return of(measure, id, label, on, numerator, denominator, null, null);
    }

    /** An amount to be added up. */
    public Observation amount(
            String measure, String label, LocalDate on, BigDecimal amount, String currency) {
        return of(measure, id, label, on, amount, BigDecimal.ZERO, currency, null);
    }

    /** Something that does not count, and why. */
    public Observation excluded(String measure, String label, LocalDate on, String reason) {
        return of(measure, id, label, on, BigDecimal.ZERO, BigDecimal.ZERO, null, reason);
    }

    private Observation of(
            String measure,
            String factId,
            String label,
            LocalDate on,
            BigDecimal numerator,
            BigDecimal denominator,
            @Nullable String currency,
            @Nullable String excluded) {
        List<Heard> heard = history.all();
        return new Observation(
                measure,
                supplier,
                factId,
                label,
                on,
                numerator,
                denominator,
                currency,
                excluded,
                heard.stream().map(each -> each.event().toString()).toList(),
                heard.getLast().at());
    }
}
