package entente.bench.rest;

import entente.bench.store.Schema;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The same cards as rows of a table, for the peers. */
final class StoredCards {
    static final String SELECT = "select body from card where id = ";

    private StoredCards() {}

    static void store(Schema schema, Cards cards) throws SQLException {
        schema.sql("create table card (id int primary key, body text not null)");
        schema.sql("grant select on card to " + schema.database().app());
        try (Connection connection = schema.asOwner();
                PreparedStatement insert =
                        connection.prepareStatement("insert into card values (?, ?)")) {
            for (int i = 0; i < cards.size(); i++) {
                insert.setInt(1, i);
                insert.setString(2, new String(cards.bodies().get(i), StandardCharsets.UTF_8));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        schema.sql("vacuum analyze card");
    }
}
