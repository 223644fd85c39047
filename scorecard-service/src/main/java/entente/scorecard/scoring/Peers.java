package entente.scorecard.scoring;

import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a supplier stands among the scored suppliers of each of its categories, without a word that
 * could be led back to one of them.
 */
final class Peers {

    /** How exactly it is said how many they are. */
    static final int STEP = 5;

    /** With fewer there is nobody to compare with, whatever is allowed. */
    private static final int FEWEST = 2;

    private Peers() {}

    /** Why nothing is said of a category. */
    enum Reason {
        NOT_SCORED("not-scored"),
        GROUP_TOO_SMALL("group-too-small");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /**
     * A supplier in one of its categories.
     *
     * @param percentile 0 to 100: the share of the others that score lower, those with the same
     *     score counted half; null when there is a reason to say nothing
     * @param atLeast how many scored suppliers are compared, rounded down to fives; itself is one
     */
    record Place(
            String category,
            @Nullable Integer percentile,
            @Nullable Integer atLeast,
            @Nullable Reason reason) {

        private static Place withheld(String category, Reason reason) {
            return new Place(category, null, null, reason);
        }
    }

    /**
     * The supplier's place in each of its categories, by category.
     *
     * @param all suppliers, without those that were merged into another one
     * @param scores of the suppliers that have one
     * @param least scored suppliers that a group needs, itself included
     */
    static List<Place> of(
            Supplier supplier, Collection<Supplier> all, Map<UUID, BigDecimal> scores, int least) {
        BigDecimal own = scores.get(supplier.id());
        Map<String, List<BigDecimal>> others = others(supplier, all, scores);
        List<Place> places = new ArrayList<>();
        for (String category : new TreeSet<>(supplier.categories())) {
            if (own == null) {
                places.add(Place.withheld(category, Reason.NOT_SCORED));
            } else {
                List<BigDecimal> peers = others.getOrDefault(category, List.of());
                places.add(
                        peers.size() + 1 < Math.max(least, FEWEST)
                                ? Place.withheld(category, Reason.GROUP_TOO_SMALL)
                                : place(category, own, peers));
            }
        }
        return places;
    }

    /** The scores of all others, by category. */
    private static Map<String, List<BigDecimal>> others(
            Supplier supplier, Collection<Supplier> all, Map<UUID, BigDecimal> scores) {
        Map<String, List<BigDecimal>> others = new HashMap<>();
        for (Supplier each : all) {
            BigDecimal score = scores.get(each.id());
            if (score != null && !each.id().equals(supplier.id())) {
                for (String category : each.categories()) {
                    others.computeIfAbsent(category, _ -> new ArrayList<>()).add(score);
                }
            }
        }
        return others;
    }

    private static Place place(String category, BigDecimal own, List<BigDecimal> peers) {
        long halves = 0;
        for (BigDecimal peer : peers) {
            halves += Integer.signum(own.compareTo(peer)) + 1;
        }
        int percentile =
                BigDecimal.valueOf(halves)
                        .multiply(Points.HUNDRED)
                        .divide(BigDecimal.valueOf(2L * peers.size()), 0, RoundingMode.HALF_UP)
                        .intValueExact();
        int group = peers.size() + 1;
        return new Place(category, percentile, group - group % STEP, null);
    }
}
