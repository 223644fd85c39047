package entente.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.VertxException;
import java.io.IOException;
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
    void a_statement_that_cannot_be_made_is_final() {
        assertThat(Database.isFinal(new IllegalArgumentException("No such parameter"))).isTrue();
    }
}
