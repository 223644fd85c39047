package entente.scorecard.scoring;

import entente.platform.Rejected;
import entente.scorecard.metrics.Catalogue;
import entente.scorecard.metrics.MetricKey;
import entente.scorecard.metrics.MetricValue;
import entente.scorecard.metrics.MetricValues;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a published scorecard with other adjustments. What they do not touch stays as it
 * was published, digit by digit; what they touch is taken only when the facts of then give the
 * published number without them.
 */
final class Resettled {

    private Resettled() {}

    /**
     * The numbers, of every metric on the scorecard.
     *
     * @param before computed with the adjustments that it has
     * @param after computed with the other ones
     * @throws Rejected {@code facts-not-as-published}
     */
    static MetricValues.Result of(
            Snapshot published,
            MetricValues.Result before,
            MetricValues.Result after,
            Catalogue metrics) {
        Map<MetricKey, MetricValue> values = new LinkedHashMap<>();
        for (Snapshot.Criterion criterion : published.criteria()) {
            for (Snapshot.Measured measured : criterion.metrics()) {
                MetricValue kept = measured.value(metrics);
                values.put(
                        kept.metric().key(),
                        of(kept, before.of(kept.metric().key()), after.of(kept.metric().key())));
            }
        }
        return new MetricValues.Result(after.currency(), after.comparedIn(), values, after.rates());
    }

    private static MetricValue of(MetricValue kept, MetricValue before, MetricValue after) {
        if (isSame(before, after)) {
            return kept;
        }
        if (!isSame(before, kept)) {
            throw new Rejected(
                    "facts-not-as-published",
                    "What is left of the facts does not give the published "
                            + kept.metric().code()
                            + ", so that it cannot be adjusted");
        }
        return after;
    }

    private static boolean isSame(MetricValue a, MetricValue b) {
        return isSame(a.value(), b.value())
                && isSame(a.numerator(), b.numerator())
                && isSame(a.denominator(), b.denominator())
                && a.facts() == b.facts()
                && a.excluded().equals(b.excluded());
    }

    private static boolean isSame(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        if (a == null || b == null) {
            return a == null && b == null;
        }
        return a.compareTo(b) == 0;
    }
}
