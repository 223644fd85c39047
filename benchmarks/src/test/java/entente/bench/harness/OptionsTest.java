package entente.bench.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void without_names_everything_runs_but_what_takes_long() {
        Options options = Options.parse(List.of());

        assertThat(options.wants(bench("append-64", false))).isTrue();
        assertThat(options.wants(bench("growth", true))).isFalse();
        assertThat(Options.parse(List.of("--large")).wants(bench("growth", true))).isTrue();
    }

    @Test
    void a_name_stands_for_all_that_begin_with_it() {
        Options options = Options.parse(List.of("append", "--rounds", "7"));

        assertThat(options.rounds()).isEqualTo(7);
        assertThat(options.wants(bench("append-200", false))).isTrue();
        assertThat(options.wants(bench("rebuild", false))).isFalse();
    }

    @Test
    void fewer_than_five_rounds_are_refused() {
        assertThatThrownBy(() -> Options.parse(List.of("--rounds", "4")))
                .hasMessage("Fewer than 5 rounds say nothing");
        assertThatThrownBy(() -> Options.parse(List.of("--rounds")))
                .hasMessage("--rounds wants a number, not ''");
        assertThatThrownBy(() -> Options.parse(List.of("--quick")))
                .hasMessage("bench knows no '--quick'");
    }

    private static Bench bench(String name, boolean large) {
        return new Bench() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String question() {
                return "";
            }

            @Override
            public boolean large() {
                return large;
            }

            @Override
            public void run(Run run) {}
        };
    }
}
