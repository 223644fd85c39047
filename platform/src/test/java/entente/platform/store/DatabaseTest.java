package entente.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.VertxException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What fails again when it is sent again, and what does not. */
class DatabaseTest {

    @Test
    void a_broken_connection_is_never_final_whatever_the_client_calls_it() {
        assertThat(Database.isFinal(new Throwable("Connection is not active now"))).isFalse();
        assertThat(Database.isFinal(new IOException("Connection reset"))).isFalse();
        assertThat(Database.isFinal(new VertxException("Connection was closed"))).isFalse();
    }

    @Test
    void a_start_tries_again_until_postgresql_can_be_asked() {
        AtomicInteger times = new AtomicInteger();
        int answer =
                Database.atStart(() -> {
                    if (times.incrementAndGet() < 3) {
                        throw new Database.DatabaseUnavailable(null);
                    }
                    return 42;
                });
        assertThat(answer).isEqualTo(42);
        assertThat(times).hasValue(3);
    }

    @Test
    void a_start_ends_with_what_is_wrong_however_often_it_is_tried() {
        assertThatThrownBy(() ->
                        Database.atStart(() -> {
                            throw new IllegalArgumentException("No such table");
                        }))
                .hasMessage("No such table");
    }

    @Test
    void a_statement_that_cannot_be_made_is_final() {
        assertThat(Database.isFinal(new IllegalArgumentException("No such parameter"))).isTrue();
    }
}
