package entente.supplier.dependence;

import entente.supplier.spend.SpendBook.Spent;
import entente.supplier.spend.SpendShares;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a category's spend is spread.
 *
 * @param hhi Herfindahl–Hirschman index: Σ of the squared percentages, 10,000 for one source, null
 *     without spend. What was bought under names that nobody registered counts as one source
 * @param unregistered percent bought under such names
 * @param shares of registered suppliers in percent, largest first
 */
public record Concentration(
        String category, @Nullable BigDecimal hhi, BigDecimal unregistered, List<Share> shares) {

    /** What one supplier has, in percent. */
    public record Share(UUID supplierId, BigDecimal percent) {}

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PLACES = 4;

    public Concentration {
        shares = List.copyOf(shares);
    }

    static Concentration of(String category, Collection<Spent> spend) {
        SpendShares whole = new SpendShares(spend);
        Map<@Nullable UUID, List<Spent>> bySupplier = new HashMap<>();
        for (Spent each : spend) {
            bySupplier.computeIfAbsent(each.supplierId(), _ -> new ArrayList<>(1)).add(each);
        }
        BigDecimal hhi = BigDecimal.ZERO;
        BigDecimal unregistered = BigDecimal.ZERO;
        List<Share> shares = new ArrayList<>();
        for (Map.Entry<@Nullable UUID, List<Spent>> each : bySupplier.entrySet()) {
            BigDecimal percent = whole.of(each.getValue()).multiply(HUNDRED);
            hhi = hhi.add(percent.multiply(percent));
            UUID supplier = each.getKey();
            if (supplier == null) {
                unregistered = percent;
            } else {
                shares.add(new Share(supplier, rounded(percent)));
            }
        }
        shares.sort(
                Comparator.comparing(Share::percent).reversed().thenComparing(Share::supplierId));
        return new Concentration(
                category, hhi.signum() == 0 ? null : rounded(hhi), rounded(unregistered), shares);
    }

    private static BigDecimal rounded(BigDecimal number) {
        BigDecimal plain = number.setScale(PLACES, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
