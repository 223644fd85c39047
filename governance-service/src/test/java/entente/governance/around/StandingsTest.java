package entente.governance.around;

import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.heard.ScoreBook.Shown;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingsTest {

    private static Shown shown(String period, @Nullable String score) {
        return new Shown(
                period,
                1,
                score == null ? null : new BigDecimal(score),
                score == null ? null : "GOOD",
                "PUBLISHED",
                LocalDate.parse("2026-07-14"));
    }

    @Test
    void without_a_scorecard_there_is_nothing_to_say() {
        assertThat(Standings.of(List.of())).isNull();
    }

    @Test
    void the_last_one_is_compared_with_the_one_before() {
        Around.Score score =
                Objects.requireNonNull(
                        Standings.of(List.of(shown("2026-Q1", "80.0"), shown("2026-Q2", "82.4"))));
        assertThat(score.period()).isEqualTo("2026-Q2");
        assertThat(score.standing()).isEqualTo("GOOD");
        assertThat(score.change()).isEqualByComparingTo("2.4");
        assertThat(score.periods())
                .extracting(Around.Period::period)
                .containsExactly("2026-Q2", "2026-Q1");
    }

    @Test
    void a_change_needs_two_scores() {
        Around.Score score =
                Objects.requireNonNull(
                        Standings.of(List.of(shown("2026-Q1", null), shown("2026-Q2", "82.4"))));
        assertThat(score.change()).isNull();
    }
}
