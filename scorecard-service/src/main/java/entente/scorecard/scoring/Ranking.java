package entente.scorecard.scoring;

import entente.scorecard.scoring.ScorecardBody.Summary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Suppliers by score; equal scores share a rank, those without one have none.
 *
 * @param bestFirst those without a score last
 * @param position of the purchase log
 */
record Ranking(List<Summary> bestFirst, long position) {

    private static final Comparator<Computed> BEST_FIRST =
            Comparator.comparing(
                            (Computed of) -> of.scorecard().score(),
                            Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
                    .thenComparing(of -> of.supplier().name())
                    .thenComparing(of -> of.supplier().id());

    Ranking {
        bestFirst = List.copyOf(bestFirst);
    }

    static Ranking of(Collection<Computed> scorecards, long position) {
        List<Summary> ranked = new ArrayList<>();
        BigDecimal before = null;
        int rank = 0;
        for (Computed computed : scorecards.stream().sorted(BEST_FIRST).toList()) {
            BigDecimal score = computed.scorecard().score();
            if (score != null && (before == null || score.compareTo(before) != 0)) {
                rank = ranked.size() + 1;
                before = score;
            }
            ranked.add(Summary.of(computed, score == null ? null : rank));
        }
        return new Ranking(ranked, position);
    }

    /** The same from the other end; those without a score still last. */
    List<Summary> worstFirst() {
        List<Summary> sorted = new ArrayList<>(bestFirst);
        Comparator<@Nullable BigDecimal> ascending =
                Comparator.nullsLast(Comparator.naturalOrder());
        sorted.sort(Comparator.comparing(Summary::score, ascending));
        return sorted;
    }
}
