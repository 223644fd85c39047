package entente.scorecard.benchmarks;

import entente.scorecard.benchmarks.PremiumEvent.JustificationProposed;
import entente.scorecard.benchmarks.PremiumEvent.PremiumFound;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A premium over the market; decimals are texts.
 *
 * @param rate market-premium of the quarter in percent
 * @param spend what was paid in the quarter for all that has a market price
 * @param amount what of it lies above the market: the numerator of market-premium
 * @param currency of all amounts
 * @param threshold percent above which it is to be justified
 * @param justification null while nobody proposed one
 */
public record PremiumBody(
        UUID supplierId,
        String period,
        String status,
        String rate,
        String spend,
        String amount,
        String currency,
        String threshold,
        @Nullable Justification justification) {

    /**
     * What it is paid for.
     *
     * @param worth of all entries
     * @param approvedBy null while it waits
     */
    public record Justification(
            List<Gain> gains,
            List<Entry> entries,
            String worth,
            String note,
            String proposedBy,
            @Nullable String approvedBy) {

        public Justification {
            gains = List.copyOf(gains);
            entries = List.copyOf(entries);
        }

        private static Justification of(
                JustificationProposed proposed, @Nullable String approvedBy) {
            return new Justification(
                    proposed.gains(),
                    proposed.entries().stream().map(Entry::of).toList(),
                    plain(proposed.worth()),
                    proposed.note(),
                    proposed.by(),
                    approvedBy);
        }
    }

    /**
     * A validated benefit.
     *
     * @param worth in the premium's currency
     */
    public record Entry(String id, String amount, String currency, @Nullable String worth) {

        private static Entry of(ValidatedEntry entry) {
            BigDecimal worth = entry.worth();
            return new Entry(
                    entry.id(),
                    plain(entry.amount()),
                    entry.currency(),
                    worth == null ? null : plain(worth));
        }
    }

    /** Null when there never was one. */
    static @Nullable PremiumBody of(PremiumState state) {
        return switch (state) {
            case PremiumState.Absent _ -> null;
            case PremiumState.Open s -> of(PremiumStatus.OPEN, s.found(), null);
            case PremiumState.Gone s -> of(PremiumStatus.GONE, s.found(), null);
            case PremiumState.Proposed s ->
                    of(PremiumStatus.PROPOSED, s.found(), Justification.of(s.proposed(), null));
            case PremiumState.Accepted s ->
                    of(PremiumStatus.JUSTIFIED, s.found(), Justification.of(s.proposed(), s.by()));
        };
    }

    private static PremiumBody of(
            PremiumStatus status, PremiumFound found, @Nullable Justification justification) {
        return new PremiumBody(
                found.supplierId(),
                found.period(),
                status.name(),
                plain(found.rate()),
                plain(found.spend()),
                plain(found.amount()),
                found.currency(),
                plain(found.threshold()),
                justification);
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
