package entente.supplier.segmentation;

import entente.supplier.onboarding.SupplierStatus;
import entente.supplier.segmentation.SegmentationModel.Height;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where one supplier stands in one category.
 *
 * @param spend amount and currency, one text per currency
 * @param spendShare percent of all spend
 * @param categoryShare percent of the category's spend
 * @param quadrant null as long as an axis has no value
 */
public record Position(
        String category,
        UUID supplierId,
        String name,
        SupplierStatus status,
        List<String> spend,
        double spendShare,
        double categoryShare,
        Height impact,
        Height risk,
        @Nullable Quadrant quadrant,
        int modelVersion) {

    public Position {
        spend = List.copyOf(spend);
    }

    /** Which position it is. */
    public record Key(String category, UUID supplierId) {}

    public Key key() {
        return new Key(category, supplierId);
    }
}
