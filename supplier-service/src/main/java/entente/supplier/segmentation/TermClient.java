package entente.supplier.segmentation;

import static entente.platform.store.Database.await;

import entente.platform.store.Database;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.function.Function;

/**
 * Which leader's work counts. Work outlives its leader's session, on other connections: only the
 * newest term is let through, and one that was replaced meanwhile does nothing more.
 */
@Singleton
public class TermClient {

    private final Database database;

    TermClient(Database database) {
        this.database = database;
    }

    /**
     * Begins a term: whoever led before finds another one and writes no more. It waits for the
     * disk, as nothing else does on a leader's session: a crash of PostgreSQL that took it back
     * would give its number to the next leader as well.
     */
    static long begin(PgConnection leader) {
        return Database.inTransaction(
                leader,
                c -> {
                    await(c.query("set local synchronous_commit = on").execute());
                    return await(
                                    c.query("update segment_run set term = term + 1 returning term")
                                            .execute())
                            .iterator()
                            .next()
                            .getLong(0);
                });
    }

    /** Runs the work in a transaction; until that has ended the next leader's term cannot begin. */
    <T> T during(long term, Function<SqlConnection, T> work) {
        return database.inTransaction(c -> {
            require(
                    await(
                                            c.preparedQuery(
                                                            "select 1 from segment_run where term = $1"
                                                                    + " for share")
                                                    .execute(Tuple.of(term)))
                                    .size()
                            > 0);
            return work.apply(c);
        });
    }

    static void require(boolean isNewest) {
        if (!isNewest) {
            throw new IllegalStateException("Another instance computes positions by now");
        }
    }
}
