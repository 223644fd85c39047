package entente.platform.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** All rows of a store at one moment, as a dump has them; for a migrated, empty database. */
public record Dump(Map<String, String> tables) {

    private static final String TABLES =
            "select tablename from pg_tables where schemaname = 'public' and tablename <>"
                    + " 'flyway_schema_history' order by 1";

    /** Takes it from a running store. */
    public static Dump of(StoreFixture store) {
        Map<String, String> tables = new LinkedHashMap<>();
        try (Connection connection = store.owner();
                var statement = connection.createStatement();
                var reading = connection.createStatement()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (var names = statement.executeQuery(TABLES)) {
                while (names.next()) {
                    String table = names.getString(1);
                    try (var rows =
                            reading.executeQuery(
                                    "select coalesce(json_agg(t), '[]') from " + table + " t")) {
                        rows.next();
                        tables.put(table, rows.getString(1));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Dump(tables);
    }

    /** Puts it back in place of everything there. */
    public void into(StoreFixture store) {
        try (Connection connection = store.owner();
                var statement = connection.createStatement()) {
            for (var table : tables.entrySet()) {
                statement.execute("truncate " + table.getKey());
                try (var insert =
                        connection.prepareStatement(
                                "insert into %1$s overriding system value select * from"
                                        .concat(" json_populate_recordset(null::%1$s, ?::json)")
                                        .formatted(table.getKey()))) {
                    insert.setString(1, table.getValue());
                    insert.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
