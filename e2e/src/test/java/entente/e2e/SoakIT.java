package entente.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The bounded fault run; {@code ./entente soak} itself gives up when it takes too long. */
@Order(Integer.MAX_VALUE)
@ExtendWith(WithoutTheShared.class)
class SoakIT {
    private final Entente entente = new Entente(Path.of("target", "soak").toAbsolutePath());

    @AfterEach
    void nothing_is_left_running() {
        assertThat(entente.processes()).isEmpty();
    }

    @Test
    void a_short_run_breaks_nothing_and_misses_each_mechanism_that_is_switched_off() {
        Entente.Result run =
                entente.run("soak", "--minutes", "0.8", "--seed", "5", "--self-test-quick");

        assertThat(run.output()).contains("all held").doesNotContain("BROKEN");
        assertThat(run.output().lines().filter(line -> line.startsWith("held   self-test: ")))
                .as("mechanisms whose absence was noticed")
                .hasSize(5);
        assertThat(run.code()).isZero();
    }
}
