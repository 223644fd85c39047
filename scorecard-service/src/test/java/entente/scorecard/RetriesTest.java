package entente.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What failed is tried again, later each time. */
class RetriesTest {

    private static final Instant NOW = Instant.parse("2026-10-10T06:00:00Z");

    private final Retries<String> retries = new Retries<>(Duration.ofMinutes(1));

    @Test
    void each_failure_doubles_the_wait_up_to_an_hour() {
        Duration first = Duration.ofMinutes(1);
        assertThat(Retries.pause(first, 0)).isEqualTo(first);
        assertThat(Retries.pause(first, 1)).isEqualTo(first);
        assertThat(Retries.pause(first, 3)).isEqualTo(Duration.ofMinutes(4));
        assertThat(Retries.pause(first, 1_000_000)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void what_works_again_is_forgotten() {
        retries.failed("acme", "no rate", NOW);
        assertThat(retries.due(NOW.plusSeconds(59))).isEmpty();
        assertThat(retries.due(NOW.plusSeconds(60))).containsExactly("acme");
        retries.failed("acme", "no rate", NOW.plusSeconds(60));
        assertThat(retries.due(NOW.plusSeconds(120))).isEmpty();
        assertThat(retries.example()).isEqualTo("acme: no rate");
        retries.forget("acme");
        assertThat(retries.count()).isZero();
        assertThat(retries.example()).isNull();
        retries.failed("acme", "no rate", NOW);
        assertThat(retries.due(NOW.plusSeconds(60))).containsExactly("acme");
    }
}
