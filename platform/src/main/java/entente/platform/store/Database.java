package entente.platform.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The service's own PostgreSQL database through the reactive client, in blocking style for virtual
 * threads.
 *
 * <p>Requests share the pool. The appender and every leader have a connection of their own, so that
 * traffic cannot starve them.
 */
public final class Database {

    private static final Logger LOG = Logger.getLogger(Database.class);

    /** Longer than any statement of the product takes; a call without an answer is given up. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Longer than PostgreSQL takes to start again. */
    private static final Duration RESTART = Duration.ofMinutes(2);

    private static final Duration BETWEEN = Duration.ofMillis(500);

    /** Longer than a leader ever computes without asking. */
    private static final String IDLE = "2min";

    private final Vertx vertx;
    private final PgConnectOptions options;
    private final Pool pool;

    public Database(Vertx vertx, PgConnectOptions options, Pool pool) {
        this.vertx = vertx;
        this.options = options;
        this.pool = pool;
    }

    public Pool pool() {
        return pool;
    }

    public Vertx vertx() {
        return vertx;
    }

    /** A connection outside the pool, for the caller alone to use and close. */
    public PgConnection connect(String purpose) {
        return connect(purpose, PATIENCE);
    }

    PgConnection connect(String purpose, Duration patience) {
        return connected(own(purpose), patience);
    }

    /**
     * The same for writing what can be made again from the log or a topic: commits do not wait for
     * the disk. A crash of PostgreSQL takes the last of them back, the latest first and never a
     * part of one. Who works on it asks something every few seconds: a session that nobody asks any
     * more was lost on the way, and PostgreSQL ends it and lets go what it holds.
     */
    PgConnection connectForDerived(String purpose, Duration patience) {
        PgConnectOptions hasty =
                own(purpose)
                        .addProperty("synchronous_commit", "off")
                        .addProperty("idle_session_timeout", IDLE)
                        .addProperty("idle_in_transaction_session_timeout", IDLE);
        return connected(hasty, patience);
    }

    private PgConnection connected(PgConnectOptions how, Duration patience) {
        Future<PgConnection> connecting = PgConnection.connect(vertx, how);
        try {
            return await(connecting, patience);
        } catch (DatabaseUnavailable late) {
            // Nobody waits for it any more, and nobody else would close it.
            connecting.onSuccess(PgConnection::close);
            throw late;
        }
    }

    private PgConnectOptions own(String purpose) {
        return new PgConnectOptions(options).addProperty("application_name", purpose);
    }

    /** Runs the work in a transaction on a connection of the pool. */
    public <T> T inTransaction(Function<SqlConnection, T> work) {
        SqlConnection connection = await(pool.getConnection());
        try {
            return inTransaction(connection, work);
        } finally {
            await(connection.close());
        }
    }

    /** Runs the work in a transaction on the connection; rolls back when it throws. */
    public static <C extends SqlConnection, T> T inTransaction(C connection, Function<C, T> work) {
        Transaction transaction = await(connection.begin());
        T result;
        try {
            result = work.apply(connection);
        } catch (RuntimeException | Error e) {
            try {
                await(transaction.rollback());
            } catch (RuntimeException lost) {
                e.addSuppressed(lost);
            }
            throw e;
        }
        await(transaction.commit());
        return result;
    }

    /**
     * Does what a start cannot do without, again and again while PostgreSQL cannot be asked: a
     * service that starts while its database does waits for it instead of ending.
     */
    public static <T extends @Nullable Object> T atStart(Supplier<T> work) {
        long end = System.nanoTime() + RESTART.toNanos();
        while (true) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                boolean mayHelp = isUnavailable(e) || !isFinal(e);
                if (!mayHelp || System.nanoTime() > end) {
                    throw e;
                }
                LOG.warnf("The start waits for PostgreSQL: %s", e);
            }
            try {
                Thread.sleep(BETWEEN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DatabaseUnavailable(e);
            }
        }
    }

    /** Waits for the answer; failures come as the unchecked exceptions that the client made. */
    public static <T> T await(Future<T> future) {
        return await(future, PATIENCE);
    }

    /** The same for a caller who has something else to try when the answer does not come soon. */
    static <T> T await(Future<T> future, Duration patience) {
        try {
            return future.toCompletionStage()
                    .toCompletableFuture()
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new DatabaseUnavailable(e.getCause());
        } catch (TimeoutException e) {
            throw new DatabaseUnavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable(e);
        }
    }

    /**
     * The same answer, or a failure when it does not come in the time that is given to any call.
     */
    static <T> Future<T> patient(Future<T> future) {
        return future.timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * True when PostgreSQL refused the statement for what it says; such a statement fails again.
     * False when the connection or the server is to blame and trying again may help.
     */
    public static boolean isFinal(Throwable failure) {
        if (!(failure instanceof PgException pg)) {
            // The client's own word for a broken connection is no RuntimeException.
            return failure instanceof RuntimeException
                    && !(failure instanceof DatabaseUnavailable)
                    && !(failure instanceof io.vertx.core.VertxException)
                    && !(failure instanceof TimeoutException)
                    && !(failure.getCause() instanceof java.io.IOException);
        }
        String state = String.valueOf(pg.getSqlState());
        // 08 connection, 25P03 idle for too long in a transaction, 40 rolled back, 53 resources,
        // 55P03 lock, 57 operator, 58 system
        return !(state.startsWith("08")
                || state.equals("25P03")
                || state.startsWith("40")
                || state.startsWith("53")
                || state.startsWith("55")
                || state.startsWith("57")
                || state.startsWith("58"));
    }

    /**
     * Whether somebody's question failed, somewhere below, because PostgreSQL could not be asked or
     * could not answer now. The same question may have an answer later.
     */
    public static boolean isUnavailable(Throwable failure) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < 10; depth++) {
            if (at instanceof DatabaseUnavailable
                    || at instanceof ClosedConnectionException
                    || at instanceof ConnectException
                    || (at instanceof PgException && !isFinal(at))) {
                return true;
            }
            at = at.getCause();
        }
        return false;
    }

    /** No answer from PostgreSQL. Whether the statement took effect is not known. */
    public static final class DatabaseUnavailable extends RuntimeException {
        public DatabaseUnavailable(@Nullable Throwable cause) {
            super("PostgreSQL does not answer", cause);
        }
    }
}
