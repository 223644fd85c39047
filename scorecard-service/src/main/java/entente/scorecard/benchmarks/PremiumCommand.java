package entente.scorecard.benchmarks;

import entente.scorecard.benchmarks.PremiumEvent.PremiumFound;
import entente.scorecard.metrics.Metric;
import entente.scorecard.metrics.MetricValue;
import entente.scorecard.metrics.MetricValues;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of a supplier's premium over the market in a quarter. */
public sealed interface PremiumCommand {

    /**
     * What was measured now.
     *
     * @param rate in percent; null without data
     * @param spend what was paid for all that was compared
     * @param above what of it lies above the market
     * @param currency of both
     * @param validated benefits of the supplier that hold now, by id; null: nobody looked
     */
    record Observe(
            UUID supplierId,
            String period,
            @Nullable BigDecimal rate,
            BigDecimal spend,
            BigDecimal above,
            String currency,
            BigDecimal threshold,
            @Nullable Map<String, ValidatedEntry> validated,
            LocalDate on)
            implements PremiumCommand {

        private static final int RATE_DECIMALS = 4;
        private static final int AMOUNT_DECIMALS = 2;

        public Observe {
            validated = validated == null ? null : Map.copyOf(validated);
        }

        /** What a quarter's metrics say; what has no market price is no part of it. */
        public static Observe of(
                UUID supplier,
                String period,
                MetricValues.Result metrics,
                BigDecimal threshold,
                @Nullable Map<String, ValidatedEntry> validated,
                LocalDate on) {
            MetricValue premium = metrics.of(Metric.MARKET_PREMIUM);
            BigDecimal rate = premium.value();
            String currency = metrics.comparedIn();
            return new Observe(
                    supplier,
                    period,
                    rate == null || currency == null
                            ? null
                            : rate.setScale(RATE_DECIMALS, RoundingMode.HALF_UP),
                    premium.numerator().add(premium.denominator()),
                    premium.numerator().setScale(AMOUNT_DECIMALS, RoundingMode.HALF_UP),
                    currency == null ? metrics.currency() : currency,
                    threshold,
                    validated,
                    on);
        }

        /** Whether it is what was seen before, on whatever day. */
        boolean saysTheSame(@Nullable Observe before) {
            return before != null
                    && equals(
                            new Observe(
                                    before.supplierId,
                                    before.period,
                                    before.rate,
                                    before.spend,
                                    before.above,
                                    before.currency,
                                    before.threshold,
                                    before.validated,
                                    on));
        }

        /** Whether nothing would be said of it on any other day either. */
        boolean isSettledBy(PremiumState state) {
            PremiumFound found = found();
            return switch (state) {
                case PremiumState.Absent _, PremiumState.Gone _ -> found == null;
                case PremiumState.Open s -> found != null && found.hasNumbersOf(s.found());
                case PremiumState.Proposed s -> found != null && found.hasNumbersOf(s.found());
                case PremiumState.Accepted s -> found != null && found.hasNumbersOf(s.found());
            };
        }

        /** The premium that this is; null when it is none. */
        @Nullable PremiumFound found() {
            if (rate == null || rate.compareTo(threshold) <= 0) {
                return null;
            }
            return new PremiumFound(
                    supplierId, period, rate, spend, above, currency, threshold, on);
        }
    }

    /**
     * Says what it is paid for.
     *
     * @param entries ids of validated benefits
     * @param known those of the supplier by id
     * @param currency that their worth is told in
     */
    record Justify(
            List<Gain> gains,
            List<String> entries,
            Map<String, ValidatedEntry> known,
            String currency,
            String note,
            String by)
            implements PremiumCommand {
        public Justify {
            gains = List.copyOf(gains);
            entries = List.copyOf(entries);
            known = Map.copyOf(known);
        }
    }

    /**
     * Accepts what somebody else said.
     *
     * @param known validated benefits of the supplier that hold now, by id
     * @param currency that their worth is told in
     */
    record Approve(Map<String, ValidatedEntry> known, String currency, String by)
            implements PremiumCommand {
        public Approve {
            known = Map.copyOf(known);
        }
    }

    record Reject(String reason, String by) implements PremiumCommand {}
}
