package entente.scorecard.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ScoreWordsTest {

    private final ScoreWords words = new ScoreWords();

    @Test
    void a_score_just_below_a_standing_does_not_look_like_it() {
        BigDecimal score = new BigDecimal("84.9600");
        Standing standing = Standing.Scale.STANDARD.of(score, Points.HUNDRED);
        assertThat(words.standing(standing)).isEqualTo("Good");
        assertThat(words.score(score)).isEqualTo("84.9");
        assertThat(words.score(new BigDecimal("85"))).isEqualTo("85.0");
        assertThat(words.score(null)).isEqualTo("–");
    }
}
