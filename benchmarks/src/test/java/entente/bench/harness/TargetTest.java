package entente.bench.harness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TargetTest {

    @Test
    void what_must_be_reached_is_missed_below_it() {
        assertThat(Target.atLeast("rate", "×", 2, 2).holds()).isTrue();
        assertThat(Target.atLeast("rate", "×", 2, 1.99).holds()).isFalse();
    }

    @Test
    void what_must_not_be_passed_is_missed_above_it() {
        assertThat(Target.atMost("p99", "ms", 15, 15).holds()).isTrue();
        assertThat(Target.atMost("p99", "ms", 15, 15.1).holds()).isFalse();
    }

    @Test
    void a_miss_is_said_aloud() {
        assertThat(Target.atMost("p99", "ms", 15, 20).line())
                .isEqualTo("- **does not hold** p99: ≤ 15.00 ms, found **20.00**\n");
    }
}
