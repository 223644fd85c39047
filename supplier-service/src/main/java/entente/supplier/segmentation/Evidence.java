package entente.supplier.segmentation;

import entente.supplier.onboarding.SupplierStatus;
import entente.supplier.segmentation.Factor.Axis;
import entente.supplier.segmentation.Factor.Input;
import entente.supplier.segmentation.SegmentationModel.Height;
import entente.supplier.spend.SpendBook.Name;
import entente.supplier.spend.SpendBook.Spent;
import entente.supplier.spend.SpendShares;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What positions are computed from, beside spend, which comes category by category. */
public final class Evidence {

    /** A supplier that may stand somewhere. */
    public record Known(UUID id, SupplierStatus status, List<String> categories) {
        public Known {
            categories = List.copyOf(categories);
        }
    }

    /** What is judged; the supplier is null for the whole category. */
    public record Judged(String category, @Nullable UUID supplierId, String factor, double input) {}

    private final Map<UUID, Known> suppliers = new HashMap<>();
    private final Map<Name, UUID> holders;
    private final Map<String, Map<@Nullable UUID, Map<String, Double>>> judged = new HashMap<>();
    private final Map<String, List<UUID>> members = new HashMap<>();

    /**
     * @param holders whose the names in purchase events are
     */
    public Evidence(
            Collection<Known> known, Collection<Judged> judgements, Map<Name, UUID> holders) {
        this.holders = Map.copyOf(holders);
        for (Known supplier : known) {
            if (supplier.status != SupplierStatus.REJECTED
                    && supplier.status != SupplierStatus.OFF_BOARDED) {
                suppliers.put(supplier.id, supplier);
                supplier.categories.forEach(
                        c -> members.computeIfAbsent(c, _ -> new ArrayList<>()).add(supplier.id));
            }
        }
        for (Judged each : judgements) {
            judged.computeIfAbsent(each.category, _ -> new HashMap<>())
                    .computeIfAbsent(each.supplierId, _ -> new HashMap<>())
                    .put(each.factor, each.input);
        }
    }

    /** Categories in which anything is known. */
    Set<String> categories() {
        Set<String> categories = new HashSet<>(members.keySet());
        categories.addAll(judged.keySet());
        return categories;
    }

    /** Categories that somebody belongs to or is judged in, otherwise than before. */
    Set<String> differingFrom(Evidence before) {
        Set<String> differing = new HashSet<>();
        Set<String> all = categories();
        all.addAll(before.categories());
        for (String category : all) {
            if (!Objects.equals(judged.get(category), before.judged.get(category))
                    || !Set.copyOf(members.getOrDefault(category, List.of()))
                            .equals(Set.copyOf(before.members.getOrDefault(category, List.of())))) {
                differing.add(category);
            }
        }
        Set<UUID> moved = new HashSet<>(suppliers.keySet());
        moved.removeAll(before.suppliers.keySet());
        before.suppliers.keySet().stream()
                .filter(id -> !suppliers.containsKey(id))
                .forEach(moved::add);
        judged.forEach((category, bySupplier) -> {
            if (moved.stream().anyMatch(bySupplier::containsKey)) {
                differing.add(category);
            }
        });
        return differing;
    }

    /** Names whose spend belongs to somebody else than before, or whose holder came or left. */
    Set<Name> namesDifferingFrom(Evidence before) {
        Set<Name> all = new HashSet<>(holders.keySet());
        all.addAll(before.holders.keySet());
        all.removeIf(name -> {
            UUID now = holders.get(name);
            return Objects.equals(now, before.holders.get(name))
                    && suppliers.containsKey(now) == before.suppliers.containsKey(now);
        });
        return all;
    }

    /**
     * Every position of a category, ordered by supplier.
     *
     * @param spend of the category by supplier
     * @param whole shares of the category's spend
     * @param total shares of all spend
     */
    public List<Position> positions(
            String category,
            Collection<Spent> spend,
            SpendShares whole,
            SpendShares total,
            int modelVersion,
            SegmentationModel model) {
        Map<@Nullable UUID, Map<String, Double>> judgements =
                judged.getOrDefault(category, Collections.emptyMap()); // takes null
        Map<UUID, List<Spent>> spent = new HashMap<>();
        Set<UUID> concerned = new HashSet<>();
        concerned.addAll(members.getOrDefault(category, List.of()));
        judgements.keySet().stream().filter(Objects::nonNull).forEach(concerned::add);
        for (Spent each : spend) {
            UUID supplier = each.supplierId();
            if (supplier != null) {
                spent.computeIfAbsent(supplier, _ -> new ArrayList<>(1)).add(each);
            }
        }
        // PostgreSQL sums in any order; what is equal has to be equal byte for byte.
        spent.values().forEach(own -> own.sort(Comparator.comparing(Spent::currency)));
        concerned.addAll(spent.keySet());
        List<UUID> inOrder = new ArrayList<>(concerned);
        inOrder.removeIf(id -> !suppliers.containsKey(id));
        inOrder.sort(Position.BY_SUPPLIER);
        Yardstick yardstick = new Yardstick(model);
        double[] forAll = new double[yardstick.factors().size()];
        Arrays.fill(forAll, Yardstick.MISSING);
        judge(forAll, yardstick, judgements.get(null));
        List<Position> positions = new ArrayList<>(inOrder.size());
        for (UUID supplier : inOrder) {
            List<Spent> own = spent.getOrDefault(supplier, List.of());
            double spendShare = percent(total.fraction(own));
            double categoryShare = percent(whole.fraction(own));
            double[] inputs = forAll.clone();
            judge(inputs, yardstick, judgements.get(supplier));
            for (int i = 0; i < inputs.length; i++) {
                switch (yardstick.factors().get(i).input()) {
                    case SPEND_SHARE -> inputs[i] = spendShare;
                    case CATEGORY_SHARE -> inputs[i] = categoryShare;
                    case JUDGED -> {}
                }
            }
            Height impact = yardstick.height(Axis.PROFIT_IMPACT, inputs);
            Height risk = yardstick.height(Axis.SUPPLY_RISK, inputs);
            positions.add(
                    new Position(
                            category,
                            supplier,
                            own,
                            spendShare,
                            categoryShare,
                            impact,
                            risk,
                            model.quadrant(impact, risk),
                            modelVersion));
        }
        return positions;
    }

    /** What is judged of the supplier itself goes before what is judged of its category. */
    private static void judge(
            double[] inputs, Yardstick yardstick, @Nullable Map<String, Double> judgements) {
        if (judgements != null) {
            for (int i = 0; i < inputs.length; i++) {
                Factor factor = yardstick.factors().get(i);
                if (factor.input() == Input.JUDGED) {
                    inputs[i] = judgements.getOrDefault(factor.code(), inputs[i]);
                }
            }
        }
    }

    private static double percent(double share) {
        return Math.round(share * 1e8) / 1e6;
    }
}
