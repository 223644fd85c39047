package entente.scorecard.it;

import static entente.platform.store.Database.await;

import entente.platform.store.Database;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts how many purchase events of one source the service reads from its log, by a policy on the
 * table, until it is closed. What the service does by itself meanwhile is counted, too.
 */
final class RowsRead implements AutoCloseable {

    private static final int POOL = 20;

    private final Database database;

    RowsRead(Database database, String source) throws SQLException {
        this.database = database;
        Owner.runs(
                """
                create function rows_read(source text) returns boolean
                  language plpgsql volatile as $f$
                begin
                  if source = '%s' then
                    perform set_config('rows.read', (coalesce(nullif(
                        current_setting('rows.read', true), ''), '0')::bigint + 1)::text, false);
                  end if;
                  return true;
                end $f$;
                create policy rows_all on purchase_event using (true) with check (true);
                create policy rows_read on purchase_event as restrictive for select
                  using (rows_read(source));
                alter table purchase_event enable row level security;
                """
                        .formatted(source));
    }

    /** How many this reads. */
    long by(Runnable question) {
        long before = all();
        question.run();
        return all() - before;
    }

    /** What all connections of the pool have read: each counts for itself, in a setting. */
    private long all() {
        List<SqlConnection> connections = new ArrayList<>();
        long rows = 0;
        try {
            for (int i = 0; i < POOL; i++) {
                SqlConnection connection = await(database.pool().getConnection());
                connections.add(connection);
                Row row =
                        await(
                                        connection
                                                .query(
                                                        "select coalesce(nullif(current_setting("
                                                                + "'rows.read', true), ''), '0')::bigint")
                                                .execute())
                                .iterator()
                                .next();
                rows += row.getLong(0);
            }
        } finally {
            connections.forEach(connection -> await(connection.close()));
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        Owner.runs(
                """
                alter table purchase_event disable row level security;
                drop policy rows_read on purchase_event;
                drop policy rows_all on purchase_event;
                drop function rows_read;
                """);
    }
}
