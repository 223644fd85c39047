package entente.scorecard.benchmarks;

import entente.platform.Category;
import entente.platform.EventType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a price level above the market; the stream is named {@code <supplier>/<quarter>}.
 */
public sealed interface PremiumEvent {

    Category<PremiumEvent> CATEGORY = new Category<>("premium", PremiumEvent.class);

    /** The name of the stream of a supplier and quarter. */
    static String id(UUID supplier, String period) {
        return supplier + "/" + period;
    }

    /**
     * More was paid than the market asks, by more than the threshold; again when the numbers moved.
     *
     * @param rate market-premium of the quarter in percent
     * @param spend what was paid in the quarter for all that has a market price
     * @param amount what of it lies above the market: the numerator of market-premium
     * @param currency of spend and amount
     * @param threshold percent
     * @param on company day
     */
    @EventType("premium-found")
    record PremiumFound(
            UUID supplierId,
            String period,
            BigDecimal rate,
            BigDecimal spend,
            BigDecimal amount,
            String currency,
            BigDecimal threshold,
            LocalDate on)
            implements PremiumEvent {

        boolean hasNumbersOf(PremiumFound other) {
            return amount.compareTo(other.amount) == 0
                    && rate.compareTo(other.rate) == 0
                    && currency.equals(other.currency);
        }
    }

    /**
     * By what is known now there is no such premium.
     *
     * @param rate null when there is nothing to compare any more
     * @param released entries that may justify another premium from now on
     */
    @EventType("premium-gone")
    record PremiumGone(@Nullable BigDecimal rate, LocalDate on, List<String> released)
            implements PremiumEvent {
        public PremiumGone {
            released = List.copyOf(released);
        }
    }

    /**
     * Somebody says what it is paid for.
     *
     * @param note in words, without personal data
     * @param worth of all entries in the premium's currency
     */
    @EventType("premium-justification-proposed")
    record JustificationProposed(
            List<Gain> gains,
            List<ValidatedEntry> entries,
            BigDecimal worth,
            String note,
            String by)
            implements PremiumEvent {
        public JustificationProposed {
            gains = List.copyOf(gains);
            entries = List.copyOf(entries);
        }

        List<String> entryIds() {
            return entries.stream().map(ValidatedEntry::id).toList();
        }
    }

    /** Somebody else agrees. */
    @EventType("premium-justified")
    record Justified(String by) implements PremiumEvent {}

    /** Somebody else does not; the entries are free again. */
    @EventType("premium-justification-rejected")
    record JustificationRejected(String reason, List<String> released, String by)
            implements PremiumEvent {
        public JustificationRejected {
            released = List.copyOf(released);
        }
    }

    /**
     * The premium has grown beyond what justified it, or that was taken back; the entries are free
     * again.
     */
    @EventType("premium-justification-outgrown")
    record JustificationOutgrown(List<String> released) implements PremiumEvent {
        public JustificationOutgrown {
            released = List.copyOf(released);
        }
    }
}
