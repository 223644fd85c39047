package entente.scorecard.scoring;

import entente.scorecard.scoring.ScorecardBody.Summary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Suppliers by score; equal scores share a rank, those without one have none.
 *
 * @param bestFirst those without a score last
 * @param position of the purchase log
 */
record Ranking(List<Summary> bestFirst, long position) {

    /** By score, the best first. */
    static final Cursors.Order<Summary, Place> BEST_FIRST =
            order(Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()));

    /** By score, the worst first; those without one still last. */
    static final Cursors.Order<Summary, Place> WORST_FIRST =
            order(Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()));

    /** Where a supplier stands. */
    record Place(@Nullable BigDecimal score, String name, UUID id) {

        static Place of(List<@Nullable String> texts) {
            String score = texts.get(0);
            return new Place(
                    score == null ? null : new BigDecimal(score),
                    Objects.requireNonNull(texts.get(1)),
                    UUID.fromString(Objects.requireNonNull(texts.get(2))));
        }

        List<@Nullable String> texts() {
            return Arrays.asList(score == null ? null : score.toPlainString(), name, id.toString());
        }
    }

    private static Cursors.Order<Summary, Place> order(Comparator<@Nullable BigDecimal> byScore) {
        return new Cursors.Order<>(
                of -> new Place(of.score(), of.supplierName(), of.supplierId()),
                Comparator.comparing(Place::score, byScore)
                        .thenComparing(Place::name)
                        .thenComparing(Place::id),
                Place::texts,
                Place::of);
    }

    Ranking {
        bestFirst = List.copyOf(bestFirst);
    }

    static Ranking of(Collection<Computed> scorecards, long position) {
        List<Summary> ranked = new ArrayList<>();
        BigDecimal before = null;
        int rank = 0;
        for (Summary each :
                scorecards.stream()
                        .map(computed -> Summary.of(computed, null))
                        .sorted(BEST_FIRST.items())
                        .toList()) {
            BigDecimal score = each.score();
            if (score != null && (before == null || score.compareTo(before) != 0)) {
                rank = ranked.size() + 1;
                before = score;
            }
            ranked.add(each.ranked(score == null ? null : rank));
        }
        return new Ranking(ranked, position);
    }

    /** The same from the other end; those without a score still last. */
    List<Summary> worstFirst() {
        return bestFirst.stream().sorted(WORST_FIRST.items()).toList();
    }
}
