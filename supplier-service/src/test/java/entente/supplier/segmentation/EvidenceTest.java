package entente.supplier.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import entente.supplier.onboarding.SupplierStatus;
import entente.supplier.segmentation.Evidence.Known;
import entente.supplier.spend.SpendBook.Spent;
import entente.supplier.spend.SpendShares;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private static final UUID ACME = new UUID(0, 1);
    private static final Spent EUROS = spent("EUR", "12.50");
    private static final Spent DOLLARS = spent("USD", "7");
    private static final Spent YEN = spent("JPY", "9000");

    private static Spent spent(String currency, String amount) {
        return new Spent(ACME, "castings", currency, new BigDecimal(amount), 3);
    }

    private static List<byte[]> stored(List<Spent> spend) {
        Evidence evidence =
                new Evidence(
                        List.of(new Known(ACME, SupplierStatus.ACTIVE, List.of("castings"))),
                        List.of(),
                        Map.of());
        SpendShares shares = new SpendShares(spend);
        List<Position> positions =
                evidence.positions(
                        "castings",
                        spend,
                        shares,
                        shares,
                        1,
                        new SegmentationModel(StandardModel.FACTORS, StandardModel.CUT, null));
        return CategoryPositions.of("castings", 1, positions).blocks();
    }

    @Test
    void the_order_in_which_spend_is_read_leaves_no_trace() {
        assertThat(stored(List.of(YEN, DOLLARS, EUROS)))
                .usingRecursiveComparison()
                .isEqualTo(stored(List.of(EUROS, YEN, DOLLARS)));
    }
}
