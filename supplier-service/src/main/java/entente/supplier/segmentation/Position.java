package entente.supplier.segmentation;

import entente.supplier.onboarding.SupplierStatus;
import entente.supplier.segmentation.SegmentationModel.Height;
import entente.supplier.spend.SpendBook.Spent;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where one supplier stands in one category.
 *
 * @param spend of the supplier in the category, each currency once
 * @param spendShare percent of all spend
 * @param categoryShare percent of the category's spend
 * @param quadrant null as long as an axis has no value
 */
public record Position(
        String category,
        UUID supplierId,
        List<Spent> spend,
        double spendShare,
        double categoryShare,
        Height impact,
        Height risk,
        @Nullable Quadrant quadrant,
        int modelVersion) {

    /** The order in which positions of a category lie: that of PostgreSQL, bytes without a sign. */
    static final Comparator<UUID> BY_SUPPLIER =
            (a, b) -> {
                int high =
                        Long.compareUnsigned(
                                a.getMostSignificantBits(), b.getMostSignificantBits());
                return high != 0
                        ? high
                        : Long.compareUnsigned(
                                a.getLeastSignificantBits(), b.getLeastSignificantBits());
            };

    public Position {
        spend = List.copyOf(spend);
    }

    /** A position with what is known of its supplier now. */
    public record Named(Position position, String name, SupplierStatus status) {
        public String category() {
            return position.category;
        }

        public UUID supplierId() {
            return position.supplierId;
        }

        public double spendShare() {
            return position.spendShare;
        }

        public double categoryShare() {
            return position.categoryShare;
        }

        public Height impact() {
            return position.impact;
        }

        public Height risk() {
            return position.risk;
        }

        public @Nullable Quadrant quadrant() {
            return position.quadrant;
        }
    }

    /** Amount and currency, one text per currency. */
    List<String> amounts() {
        return spend.stream()
                .map(s -> s.amount().toPlainString() + " " + s.currency())
                .sorted()
                .toList();
    }
}
