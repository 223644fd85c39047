package entente.bench.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

    @Test
    void all_that_arrive_during_a_pause_feel_it() {
        // A single server that stands still for 200 ms once: with callers that wait for their turn
        // to ask, one of a hundred would have noticed.
        Semaphore server = new Semaphore(1);
        OpenLoop.Latency latency =
                OpenLoop.run(
                        200,
                        Duration.ofMillis(500),
                        number -> {
                            server.acquire();
                            if (number == 0) {
                                TimeUnit.MILLISECONDS.sleep(200);
                            }
                            server.release();
                        });

        assertThat(latency.micros().getTotalCount()).isEqualTo(100);
        assertThat(latency.most()).isGreaterThanOrEqualTo(200);
        // Half of the 40 that came meanwhile waited for 100 ms or more.
        assertThat(latency.millisAt(80)).isGreaterThanOrEqualTo(90);
    }

    @Test
    void an_operation_that_fails_leaves_no_number() {
        assertThatThrownBy(() ->
                        OpenLoop.run(
                                1_000,
                                Duration.ofMillis(10),
                                _ -> {
                                    throw new IllegalStateException("planted");
                                }))
                .isInstanceOf(Contender.Unverified.class)
                .hasMessageContaining("found 10");
    }
}
