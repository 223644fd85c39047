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

    private volatile @Nullable PgConnectOptions options;
    private volatile @Nullable Vertx vertx;

    @Override
    public Pool create(Input input) {
        options = input.pgConnectOptionsList().getFirst();
        vertx = input.vertx();
        return Pool.pool(
                input.vertx(), input.pgConnectOptionsList().getFirst(), input.poolOptions());
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
