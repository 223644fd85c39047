package entente.supplier.segmentation;

import entente.supplier.onboarding.SupplierStatus;
import entente.supplier.segmentation.Factor.Axis;
import entente.supplier.segmentation.SegmentationModel.Height;
import entente.supplier.spend.SpendBook.Spent;
import entente.supplier.spend.SpendShares;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that positions are computed from. */
public final class Evidence {

    /** A supplier that may stand somewhere. */
    public record Known(UUID id, String name, SupplierStatus status, List<String> categories) {
        public Known {
            categories = List.copyOf(categories);
        }
    }

    /** What is judged; the supplier is null for the whole category. */
    public record Judged(String category, @Nullable UUID supplierId, String factor, double input) {}

    private record Subject(String category, @Nullable UUID supplierId) {}

    private final Map<UUID, Known> suppliers = new HashMap<>();
    private final Map<Subject, Map<String, Double>> judged = new HashMap<>();
    private final Map<Position.Key, List<Spent>> spent = new HashMap<>();
    private final Map<String, SpendShares> categories = new HashMap<>();
    private final SpendShares total;
    private final Set<Position.Key> keys = new LinkedHashSet<>();

    public Evidence(
            Collection<Known> known, Collection<Judged> judgements, Collection<Spent> spend) {
        for (Known supplier : known) {
            if (supplier.status != SupplierStatus.REJECTED
                    && supplier.status != SupplierStatus.OFF_BOARDED) {
                suppliers.put(supplier.id, supplier);
                supplier.categories.forEach(c -> keys.add(new Position.Key(c, supplier.id)));
            }
        }
        for (Judged each : judgements) {
            judged.computeIfAbsent(
                            new Subject(each.category, each.supplierId), _ -> new HashMap<>())
                    .put(each.factor, each.input);
            if (each.supplierId != null) {
                keys.add(new Position.Key(each.category, each.supplierId));
            }
        }
        Map<String, List<Spent>> byCategory = new HashMap<>();
        for (Spent each : spend) {
            byCategory.computeIfAbsent(each.category(), _ -> new ArrayList<>()).add(each);
            if (each.supplierId() != null) {
                Position.Key key = new Position.Key(each.category(), each.supplierId());
                keys.add(key);
                spent.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(each);
            }
        }
        byCategory.forEach((category, all) -> categories.put(category, new SpendShares(all)));
        total = new SpendShares(spend);
        keys.removeIf(key -> !suppliers.containsKey(key.supplierId()));
    }

    /** Every position there is, by this version of the model. */
    public List<Position> positions(int modelVersion, SegmentationModel model) {
        List<Position> positions = new ArrayList<>(keys.size());
        for (Position.Key key : keys) {
            Known supplier = suppliers.get(key.supplierId());
            if (supplier != null) {
                positions.add(position(key, supplier, modelVersion, model));
            }
        }
        return positions;
    }

    private Position position(
            Position.Key key, Known supplier, int modelVersion, SegmentationModel model) {
        List<Spent> own = spent.getOrDefault(key, List.of());
        SpendShares category = categories.get(key.category());
        double spendShare = percent(total.of(own));
        double categoryShare = category == null ? 0 : percent(category.of(own));
        SegmentationModel.Inputs inputs =
                factor ->
                        switch (factor.input()) {
                            case SPEND_SHARE -> spendShare;
                            case CATEGORY_SHARE -> categoryShare;
                            case JUDGED -> judged(key, factor.code());
                        };
        Height impact = model.height(Axis.PROFIT_IMPACT, inputs);
        Height risk = model.height(Axis.SUPPLY_RISK, inputs);
        return new Position(
                key.category(),
                key.supplierId(),
                supplier.name,
                supplier.status,
                own.stream()
                        .map(s -> s.amount().toPlainString() + " " + s.currency())
                        .sorted()
                        .toList(),
                spendShare,
                categoryShare,
                impact,
                risk,
                model.quadrant(impact, risk),
                modelVersion);
    }

    /** What is judged of the supplier itself goes before what is judged of its category. */
    private @Nullable Double judged(Position.Key key, String factor) {
        Double own =
                judged.getOrDefault(new Subject(key.category(), key.supplierId()), Map.of())
                        .get(factor);
        return own != null
                ? own
                : judged.getOrDefault(new Subject(key.category(), null), Map.of()).get(factor);
    }

    private static double percent(BigDecimal share) {
        return Math.round(share.doubleValue() * 1e8) / 1e6;
    }
}
