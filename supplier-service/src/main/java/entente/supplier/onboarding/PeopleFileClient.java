package entente.supplier.onboarding;

import static entente.platform.store.Database.await;

import entente.platform.Rejected;
import entente.platform.store.CommandHandler;
import entente.platform.store.Database;
import entente.platform.store.Outcome;
import entente.supplier.onboarding.SupplierEvent.ContactAdded;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Writing the table of people: on file before a command names them, kept once it was accepted, gone
 * when it was refused. Whatever ends in between, nobody is named and not known; what was left
 * behind is swept with the next person who comes.
 */
@Singleton
public class PeopleFileClient {

    private final Database database;
    private final CommandHandler<SupplierCommand, SupplierState, SupplierEvent> suppliers;

    PeopleFileClient(
            Database database,
            CommandHandler<SupplierCommand, SupplierState, SupplierEvent> suppliers) {
        this.database = database;
        this.suppliers = suppliers;
    }

    /** Carries out a command on the supplier that names these people. */
    Outcome<SupplierState> naming(
            UUID supplier, List<Person> people, Supplier<Outcome<SupplierState>> command) {
        if (people.isEmpty()) {
            return command.get();
        }
        sweep();
        people.forEach(person -> bring(supplier, person));
        Outcome<SupplierState> outcome;
        try {
            outcome = command.get();
        } catch (Rejected e) {
            // Nobody knows what becomes of a busy one: the sweep will see.
            if (e.kind() != Rejected.Kind.BUSY) {
                people.forEach(person -> drop(person.id()));
            }
            throw e;
        }
        people.forEach(person -> keep(UUID.fromString(outcome.id()), person));
        return outcome;
    }

    private void bring(UUID supplier, Person person) {
        write(
                person,
                supplier,
                "insert into person (id, name, email, phone, supplier_id, kept) select $1::uuid,"
                        + " $2::text, $3::text, $4::text, $5::uuid, false where not exists (select"
                        + " from erased_person where id = $1) on conflict (id) do update set"
                        + " supplier_id = excluded.supplier_id, recorded_at = clock_timestamp()"
                        + " where not person.kept");
    }

    private void keep(UUID supplier, Person person) {
        write(
                person,
                supplier,
                "insert into person (id, name, email, phone, supplier_id, kept) select $1::uuid,"
                        + " $2::text, $3::text, $4::text, $5::uuid, true where not exists (select"
                        + " from erased_person where id = $1) on conflict (id) do update set"
                        + " supplier_id = excluded.supplier_id, kept = true");
    }

    private void write(Person person, UUID supplier, String sql) {
        await(
                database.pool()
                        .preparedQuery(sql)
                        .execute(
                                Tuple.of(
                                        person.id(),
                                        person.name(),
                                        person.email(),
                                        person.phone(),
                                        supplier)));
    }

    private void drop(UUID person) {
        await(
                database.pool()
                        .preparedQuery("delete from person where id = $1 and not kept")
                        .execute(Tuple.of(person)));
    }

    /**
     * Decides by the supplier's stream about whoever waits for an hour: longer than any request.
     */
    void sweep() {
        String old = "recorded_at < clock_timestamp() - interval '1 hour'";
        for (Row row :
                await(
                        database.pool()
                                .query(
                                        "select id, supplier_id from person where not kept and "
                                                + old
                                                + " limit 100")
                                .execute())) {
            UUID person = row.getUUID(0);
            String fate =
                    named(row.getUUID(1), person)
                            ? "update person set kept = true where id = $1"
                            : "delete from person where id = $1 and not kept and " + old;
            await(database.pool().preparedQuery(fate).execute(Tuple.of(person)));
        }
    }

    /** Whether the supplier ever had this person as a contact. */
    boolean named(UUID supplier, UUID person) {
        return suppliers.events(supplier).stream()
                .anyMatch(e ->
                        e.event() instanceof ContactAdded added && added.personId().equals(person));
    }

    /** Erases a person's data for good; again is the same. */
    void erase(UUID supplier, UUID person) {
        database.inTransaction(connection -> {
            execute(
                    connection,
                    "insert into erased_person (id, supplier_id) values ($1, $2) on conflict (id)"
                            + " do nothing",
                    Tuple.of(person, supplier));
            execute(connection, "delete from person where id = $1", Tuple.of(person));
            return person;
        });
    }

    private static void execute(SqlClient connection, String sql, Tuple values) {
        await(connection.preparedQuery(sql).execute(values));
    }
}
