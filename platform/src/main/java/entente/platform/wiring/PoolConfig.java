package entente.platform.wiring;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Remembers how the pool reaches PostgreSQL, so that connections outside it have the same user, TLS
 * and cache settings.
 */
@Singleton
public class PoolConfig implements PgPoolCreator {

    private static final String LONGEST_IDLE = "5s";

    private volatile @Nullable PgConnectOptions options;
    private volatile @Nullable Vertx vertx;

    @Override
    public Pool create(Input input) {
        PgConnectOptions given = input.pgConnectOptionsList().getFirst();
        options = given;
        vertx = input.vertx();
        return Pool.pool(input.vertx(), pooled(given), input.poolOptions());
    }

    /**
     * An instance that hangs within a transaction gives up what it has locked, and others go on.
     * Leaders have a longer bound of their own: a policy's commands take their time.
     */
    private static PgConnectOptions pooled(PgConnectOptions options) {
        PgConnectOptions pooled = new PgConnectOptions(options);
        pooled.addProperty("idle_in_transaction_session_timeout", LONGEST_IDLE);
        return pooled;
    }

    PgConnectOptions options() {
        PgConnectOptions known = options;
        if (known == null) {
            throw new IllegalStateException("The pool was not made yet");
        }
        return known;
    }

    Vertx vertx() {
        Vertx known = vertx;
        if (known == null) {
            throw new IllegalStateException("The pool was not made yet");
        }
        return known;
    }
}
