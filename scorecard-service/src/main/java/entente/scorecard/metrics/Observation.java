package entente.scorecard.metrics;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that is no purchase: an action item that was due, a rating, a target.
 *
 * @param measure what it adds to; {@link MetricDefinition.Rule} names it
 * @param supplier as its source names it, be it one that was merged since
 * @param factId of its own, the same for ever; within its supplier and measure there is no other
 * @param label what it is, for people, without personal data
 * @param on the day that decides to which period it belongs
 * @param numerator exact
 * @param denominator exact; 1 for a thing that is counted, 0 for one that is only summed
 * @param currency of the numerator when it is money
 * @param excluded why it does not count; null when it does
 * @param sources ids of the events that it was made of, oldest first
 * @param knownAt when the last of them was recorded
 */
public record Observation(
        String measure,
        UUID supplier,
        String factId,
        String label,
        LocalDate on,
        BigDecimal numerator,
        BigDecimal denominator,
        @Nullable String currency,
        @Nullable String excluded,
        List<String> sources,
        Instant knownAt) {

    /** What going over to another supplier costs; a supplier's users never see any of it. */
    public static final String SWITCHING = "switching-cost";

    /** What is invested in a supplier. */
    public static final String INVESTMENT = "investment-cost";

    public Observation {
        sources = List.copyOf(sources);
    }

    /** Whether the supplier's own users must not see it. */
    public boolean isOursOnly() {
        return measure.equals(SWITCHING);
    }
}
