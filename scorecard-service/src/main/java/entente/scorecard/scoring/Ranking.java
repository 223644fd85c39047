package entente.scorecard.scoring;

import entente.platform.paging.Cursors;
import entente.scorecard.scoring.ScorecardBody.Summary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
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

    /**
     * Ranks suppliers.
     *
     * @param summaries without ranks
     */
    static Ranking of(Collection<Summary> summaries, long position) {
        return ranked(summaries.stream().sorted(BEST_FIRST.items()).toList(), position);
    }

    /** The same when the purchase log was there. */
    Ranking at(long reached) {
        return new Ranking(bestFirst, reached);
    }

    /** The ranking among some of the suppliers only. */
    Ranking among(Predicate<UUID> suppliers) {
        return ranked(
                bestFirst.stream().filter(each -> suppliers.test(each.supplierId())).toList(),
                position);
    }

    private static Ranking ranked(List<Summary> sorted, long position) {
        List<Summary> ranked = new ArrayList<>(sorted.size());
        BigDecimal before = null;
        int rank = 0;
        for (Summary each : sorted) {
            BigDecimal score = each.score();
            if (score != null && (before == null || score.compareTo(before) != 0)) {
                rank = ranked.size() + 1;
                before = score;
            }
            ranked.add(each.ranked(score == null ? null : rank));
        }
        return new Ranking(ranked, position);
    }

    /** The same from the other end; equal ones in the same order, those without a score last. */
    List<Summary> worstFirst() {
        List<Summary> worstFirst = new ArrayList<>(bestFirst.size());
        int scored = bestFirst.size();
        while (scored > 0 && bestFirst.get(scored - 1).rank() == null) {
            scored--;
        }
        int end = scored;
        while (end > 0) {
            int start = end - 1;
            while (start > 0 && isSame(bestFirst.get(start - 1), bestFirst.get(start))) {
                start--;
            }
            worstFirst.addAll(bestFirst.subList(start, end));
            end = start;
        }
        worstFirst.addAll(bestFirst.subList(scored, bestFirst.size()));
        return worstFirst;
    }

    private static boolean isSame(Summary one, Summary other) {
        return Objects.equals(one.rank(), other.rank());
    }
}
