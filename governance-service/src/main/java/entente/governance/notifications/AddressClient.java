package entente.governance.notifications;

import static entente.platform.store.Database.await;

import entente.platform.store.Database;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where people want their mail: a table beside the log, so that an address can be forgotten. */
@Singleton
public class AddressClient {

    private final Database database;

    AddressClient(Database database) {
        this.database = database;
    }

    /**
     * An address.
     *
     * @param supplierId of a supplier's user; null: one of ours
     */
    record Address(String account, String address, @Nullable UUID supplierId) {}

    void keep(Address address) {
        await(
                database.pool()
                        .preparedQuery(
                                "insert into mail_address (account, address, supplier_id) values"
                                        + " ($1, $2, $3) on conflict (account) do update set address"
                                        + " = excluded.address, supplier_id = excluded.supplier_id")
                        .execute(Tuple.of(address.account, address.address, address.supplierId)));
    }

    void forget(String account) {
        await(
                database.pool()
                        .preparedQuery("delete from mail_address where account = $1")
                        .execute(Tuple.of(account)));
    }

    Optional<String> of(String account) {
        for (Row row :
                await(
                        database.pool()
                                .preparedQuery(
                                        "select address from mail_address where account = $1")
                                .execute(Tuple.of(account)))) {
            return Optional.of(row.getString(0));
        }
        return Optional.empty();
    }

    List<Address> all() {
        List<Address> all = new ArrayList<>();
        for (Row row :
                await(
                        database.pool()
                                .query(
                                        "select account, address, supplier_id from mail_address"
                                                + " order by account")
                                .execute())) {
            all.add(new Address(row.getString(0), row.getString(1), row.getUUID(2)));
        }
        return all;
    }
}
