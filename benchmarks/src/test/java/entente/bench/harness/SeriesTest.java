package entente.bench.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTest {

    @Test
    void the_median_is_the_middle_one_or_the_mean_of_the_two_in_the_middle() {
        assertThat(new Series(List.of(9.0, 1.0, 5.0)).median()).isEqualTo(5);
        assertThat(new Series(List.of(9.0, 1.0, 5.0, 6.0)).median()).isEqualTo(5.5);
    }

    @Test
    void the_spread_is_least_to_most() {
        assertThat(new Series(List.of(3.0, 1.0, 2.0)).show("%.0f")).isEqualTo("2 (1–3)");
    }

    @Test
    void a_ratio_is_taken_round_by_round() {
        Series ours = new Series(List.of(10.0, 40.0, 30.0));
        Series theirs = new Series(List.of(5.0, 10.0, 30.0));

        assertThat(ours.over(theirs).values()).containsExactly(2.0, 4.0, 1.0);
    }

    @Test
    void rounds_that_do_not_match_have_no_ratio() {
        assertThatThrownBy(() -> new Series(List.of(1.0)).over(new Series(List.of(1.0, 2.0))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
