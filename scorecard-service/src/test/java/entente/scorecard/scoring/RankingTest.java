package entente.scorecard.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import entente.scorecard.scoring.ScorecardBody.Summary;
import entente.scorecard.scoring.ScorecardBody.TemplateRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static Summary of(int number, @Nullable String score) {
        return new Summary(
                null,
                new UUID(0, number),
                "Supplier " + number,
                "2026-Q1",
                ScorecardBody.STATUS,
                new TemplateRef(Templates.DEFAULT, 1),
                score == null ? null : new BigDecimal(score),
                null,
                BigDecimal.ZERO,
                null,
                "EUR",
                null);
    }

    private static List<@Nullable Integer> ranks(Ranking ranking) {
        List<@Nullable Integer> ranks = new ArrayList<>();
        ranking.bestFirst().forEach(each -> ranks.add(each.rank()));
        return ranks;
    }

    private static final Ranking SIX =
            Ranking.of(
                    List.of(
                            of(1, null),
                            of(2, "50"),
                            of(3, "80"),
                            of(4, "80.0"),
                            of(5, "90"),
                            of(6, "50")),
                    7);

    @Test
    void equal_scores_share_a_rank_and_no_score_has_none() {
        assertThat(ranks(SIX)).containsExactly(1, 2, 2, 4, 4, null);
    }

    @Test
    void among_some_the_others_leave_no_gap() {
        Ranking some = SIX.among(id -> id.getLeastSignificantBits() % 2 == 0);
        assertThat(ranks(some)).containsExactly(1, 2, 2);
        assertThat(some.position()).isEqualTo(7);
    }

    @Test
    void the_other_end_first_is_as_if_it_were_sorted_so() {
        Random random = new Random(1);
        List<Summary> summaries = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            summaries.add(of(i, random.nextInt(5) == 0 ? null : "" + random.nextInt(20)));
        }
        Ranking ranking = Ranking.of(summaries, 1);
        assertThat(ranking.worstFirst())
                .isEqualTo(
                        ranking.bestFirst().stream().sorted(Ranking.WORST_FIRST.items()).toList());
    }
}
