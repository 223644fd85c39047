package entente.bench.store;

import entente.local.Postgres;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;

/** The Vert.x client as the services configure it. */
public final class Clients {
    public static final Vertx VERTX = Vertx.vertx();

    private Clients() {}

    public static PgConnectOptions options(Postgres.Database database) {
        return PgConnectOptions.fromUri(database.reactiveUrl())
                .setUser(database.app())
                .setPassword(database.appPassword())
                .setCachePreparedStatements(true);
    }

    public static Pool pool(PgConnectOptions options, int size) {
        return PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(size))
                .connectingTo(options)
                .using(VERTX)
                .build();
    }
}
