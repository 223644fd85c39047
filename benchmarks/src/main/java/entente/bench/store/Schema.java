package entente.bench.store;

import entente.local.Postgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A service's database, past the service. */
public record Schema(Postgres.Database database) {

    /** As the role that owns the tables. */
    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), database.owner(), database.ownerPassword());
    }

    /** As the role of the service, which owns what its views wrote. */
    public Connection asService() throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), database.app(), database.appPassword());
    }

    /** Runs statements as the owner. */
    public void sql(String sql) throws SQLException {
        try (Connection connection = asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What the service reads its newest version of a view from. */
    public String newest(String view) throws SQLException {
        return "read_model."
                + view
                + "_v"
                + ask(
                        """
                        select max(substring(relname from '[0-9]+$')::int) from pg_class
                         where relnamespace = 'read_model'::regnamespace
                           and relname ~ '^%s_v[0-9]+$'\
                        """
                                .formatted(view));
    }

    /** The number that the query answers the service. */
    public long ask(String sql) throws SQLException {
        try (Connection connection = asService();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
