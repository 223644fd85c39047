package entente.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The services' databases as the checker sees them: directly, not through a proxy. */
final class Databases {

    private final Path home;
    private final int port;

    /**
     * @param home of PostgreSQL
     */
    Databases(Path home, int port) {
        this.home = home;
        this.port = port;
    }

    Connection connect(String database) throws SQLException {
        try {
            String password =
                    Files.readString(home.resolve("credentials").resolve("postgres")).strip();
            return DriverManager.getConnection(
                    "jdbc:postgresql://localhost:"
                            + port
                            + "/"
                            + database
                            + "?connectTimeout=5&socketTimeout=60&ApplicationName=soak",
                    "postgres",
                    password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One row of an answer. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** All rows of the answer. */
    <T> List<T> rows(String database, String sql, Reading<T> reading, Object... parameters) {
        try (Connection connection = connect(database);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reading.of(result));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new Unavailable(database, e);
        }
    }

    long number(String database, String sql, Object... parameters) {
        return rows(database, sql, row -> row.getLong(1), parameters).getFirst();
    }

    String text(String database, String sql, Object... parameters) {
        return rows(database, sql, row -> Objects.toString(row.getString(1), ""), parameters)
                .getFirst();
    }

    void execute(String database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new Unavailable(database, e);
        }
    }

    /** PostgreSQL did not answer, or did not like the question. */
    static final class Unavailable extends IllegalStateException {
        Unavailable(String database, SQLException cause) {
            super(database + ": " + cause.getMessage(), cause);
        }
    }
}
