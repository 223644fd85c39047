package entente.platform.testkit;

import static entente.platform.store.Database.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import entente.platform.store.Database;
import entente.platform.store.EventCodec;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The plans of all statements that a pool's connections have prepared, that is of everything that
 * the code under test has asked, in the words in which it asked.
 */
public final class Plans {

    private Plans() {}

    /** Every statement that the pool's connections remember. */
    public static Set<String> asked(Database database, int poolSize) {
        List<SqlConnection> all = new ArrayList<>();
        Set<String> statements = new TreeSet<>();
        try {
            for (int i = 0; i < poolSize; i++) {
                SqlConnection connection = await(database.pool().getConnection());
                all.add(connection);
                for (Row row :
                        await(
                                connection
                                        .query("select statement from pg_prepared_statements")
                                        .execute())) {
                    statements.add(row.getString(0));
                }
            }
        } finally {
            all.forEach(connection -> await(connection.close()));
        }
        return statements;
    }

    /**
     * Which statements cannot find their rows of these tables by an index, with the reason. The
     * planner is told to avoid reading whole tables; where it does so all the same, it must.
     */
    public static List<String> withoutIndex(
            Database database, Set<String> statements, Set<String> tables) {
        List<String> faults = new ArrayList<>();
        SqlConnection connection = await(database.pool().getConnection());
        try {
            await(connection.query("set enable_seqscan = off").execute());
            for (String statement : statements) {
                String explain = "explain (generic_plan, format json) " + statement;
                for (Row row : await(connection.query(explain).execute())) {
                    JsonNode plan = EventCodec.JSON.readTree(String.valueOf(row.getValue(0)));
                    collect(plan.path(0).path("Plan"), "", tables, statement, faults);
                }
            }
            await(connection.query("reset enable_seqscan").execute());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } finally {
            await(connection.close());
        }
        return faults;
    }

    private static void collect(
            JsonNode node, String above, Set<String> tables, String sql, List<String> faults) {
        String type = node.path("Node Type").asText();
        String table = node.path("Relation Name").asText();
        boolean unsearched =
                type.startsWith("Index") && !node.has("Index Cond") && !above.equals("Limit");
        boolean whole = type.equals("Seq Scan") || unsearched;
        if (whole && tables.contains(table)) {
            faults.add(type + " of all of " + table + ": " + sql);
        }
        node.path("Plans").forEach(child -> collect(child, type, tables, sql, faults));
    }
}
