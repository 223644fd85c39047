package entente.scorecard.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import entente.scorecard.scoring.Standing;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Stand ACME = stand(1, "Acme", "90", Standing.EXCELLENT);
    private static final Stand BOLT = stand(2, "Bolt", "80", Standing.GOOD);
    private static final Stand CAST = stand(3, "Cast", null, null);

    private static Stand stand(
            int id, String name, @Nullable String score, @Nullable Standing standing) {
        return new Stand(
                new UUID(0, id), name, score == null ? null : new BigDecimal(score), standing);
    }

    @Test
    void without_a_change_nobody_moves() {
        Comparison same = Comparison.of(List.of(ACME, BOLT, CAST), List.of(CAST, BOLT, ACME), 7);
        assertThat(same.moved()).isEmpty();
        assertThat(same.now()).isEqualTo(same.then());
        assertThat(same.now().scored()).isEqualTo(2);
        assertThat(same.position()).isEqualTo(7);
    }

    @Test
    void who_is_overtaken_moves_too() {
        Stand better = stand(2, "Bolt", "95", Standing.EXCELLENT);
        Comparison comparison = Comparison.of(List.of(ACME, BOLT), List.of(ACME, better), 1);
        assertThat(comparison.moved())
                .extracting(Move::name)
                .as("the furthest first")
                .containsExactly("Bolt", "Acme");
        Move acme = comparison.moved().get(1);
        assertThat(acme.from().rank()).isEqualTo(1);
        assertThat(acme.to().rank()).isEqualTo(2);
        assertThat(acme.to().score()).isEqualTo(acme.from().score());
    }

    @Test
    void equal_scores_share_a_rank_and_who_has_none_has_no_rank() {
        Stand asGood = stand(2, "Bolt", "90.0000", Standing.EXCELLENT);
        Comparison comparison =
                Comparison.of(List.of(ACME, BOLT, CAST), List.of(ACME, asGood, CAST), 1);
        assertThat(comparison.moved()).hasSize(1);
        assertThat(comparison.moved().getFirst().to().rank()).isEqualTo(1);
    }

    @Test
    void the_impact_counts_who_rises_and_falls() {
        Comparison comparison =
                Comparison.of(
                        List.of(ACME, BOLT, CAST),
                        List.of(
                                stand(1, "Acme", "65.5", Standing.FAIR),
                                stand(2, "Bolt", "81", Standing.GOOD),
                                stand(3, "Cast", "50", Standing.FAIR)),
                        9);
        assertThat(comparison.impact("2026-Q2"))
                .isEqualTo(new Impact("2026-Q2", 3, 3, 3, 1, 1, 2, new BigDecimal("24.5"), 9));
    }
}
