package entente.supplier.candidates;

import entente.platform.paging.Cursors;
import entente.supplier.candidates.ReadinessBook.Level;
import entente.supplier.onboarding.SupplierStatus;
import entente.supplier.segmentation.Position;
import entente.supplier.segmentation.Quadrant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A supplier that could be a partner.
 *
 * @param rank 1 is best: more reasons first, then the higher product of impact and risk
 * @param readiness percent by the assessment that is current; null without, which speaks neither
 *     way
 * @param doubts what puts its qualification at risk
 */
public record Candidate(
        int rank,
        UUID supplierId,
        String name,
        String category,
        List<Reason> reasons,
        double profitImpact,
        double supplyRisk,
        SupplierStatus status,
        @Nullable BigDecimal readiness,
        List<String> doubts) {

    /** Where a candidate stands among the others. */
    private record Place(int reasons, double product, UUID supplierId) {
        static Place of(Candidate c) {
            return new Place(c.reasons.size(), c.profitImpact * c.supplyRisk, c.supplierId);
        }

        static Place of(List<@Nullable String> texts) {
            return new Place(
                    Integer.parseInt(Objects.requireNonNull(texts.get(0))),
                    Double.parseDouble(Objects.requireNonNull(texts.get(1))),
                    UUID.fromString(Objects.requireNonNull(texts.get(2))));
        }

        List<@Nullable String> texts() {
            return List.of("" + reasons, "" + product, supplierId.toString());
        }
    }

    static final Cursors.Order<Candidate, Place> BEST_FIRST =
            new Cursors.Order<>(
                    Place::of,
                    Comparator.comparing(Place::reasons)
                            .thenComparing(Place::product)
                            .reversed()
                            .thenComparing(Place::supplierId),
                    Place::texts,
                    Place::of);

    public Candidate {
        reasons = List.copyOf(reasons);
        doubts = List.copyOf(doubts);
    }

    /** Whether it may be put on a shortlist. */
    boolean isInGoodStanding() {
        return reasons.contains(Reason.GOOD_STANDING);
    }

    /**
     * The candidates among these positions, best first.
     *
     * @param ready percent from which on a supplier that was assessed as ready counts as such
     */
    static List<Candidate> ranked(
            Collection<Position.Named> positions,
            Function<UUID, List<String>> doubts,
            Function<UUID, @Nullable Level> readiness,
            BigDecimal ready) {
        List<Candidate> found = new ArrayList<>();
        for (Position.Named named : positions) {
            Position p = named.position();
            Double impact = p.impact().value();
            Double risk = p.risk().value();
            if (p.quadrant() == Quadrant.STRATEGIC && impact != null && risk != null) {
                List<String> against = doubts.apply(p.supplierId());
                Level assessed = readiness.apply(p.supplierId());
                List<Reason> reasons = new ArrayList<>(List.of(Reason.HIGH_IMPACT_HIGH_RISK));
                if (named.status() == SupplierStatus.ACTIVE && against.isEmpty()) {
                    reasons.add(Reason.GOOD_STANDING);
                }
                if (assessed != null
                        && assessed.ready()
                        && assessed.percent().compareTo(ready) >= 0) {
                    reasons.add(Reason.READY);
                }
                found.add(
                        new Candidate(
                                0,
                                p.supplierId(),
                                named.name(),
                                p.category(),
                                reasons,
                                impact,
                                risk,
                                named.status(),
                                assessed == null ? null : assessed.percent(),
                                against));
            }
        }
        found.sort(BEST_FIRST.items());
        List<Candidate> ranked = new ArrayList<>(found.size());
        for (Candidate c : found) {
            ranked.add(c.at(ranked.size() + 1));
        }
        return ranked;
    }

    private Candidate at(int place) {
        return new Candidate(
                place,
                supplierId,
                name,
                category,
                reasons,
                profitImpact,
                supplyRisk,
                status,
                readiness,
                doubts);
    }
}
