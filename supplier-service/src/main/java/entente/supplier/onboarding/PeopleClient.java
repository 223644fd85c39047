package entente.supplier.onboarding;

import static entente.platform.store.Database.await;

import entente.platform.Ids;
import entente.platform.Recorded;
import entente.platform.store.CommandContext;
import entente.platform.store.Database;
import entente.platform.store.Outcome;
import entente.platform.web.Missing;
import entente.supplier.story.Told;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reading the table of people: the one place of this service with names and addresses. */
@Singleton
public class PeopleClient {

    private static final UUID NAMESPACE = UUID.fromString("3f0c6f8e-6b61-5d0e-9d55-0d2f3f9f7a11");

    private final Database database;

    PeopleClient(Database database) {
        this.database = database;
    }

    /** An id for the n-th new person of a command; the same when the command is repeated. */
    UUID idFor(CommandContext context, int n) {
        return context.key() == null
                ? Ids.next()
                : Ids.derived(
                        NAMESPACE,
                        String.join(
                                "\n",
                                context.actor(),
                                context.key(),
                                String.valueOf(context.fingerprint()),
                                Integer.toString(n)));
    }

    /** Those who are still known, by id. */
    Map<UUID, Person> find(Collection<UUID> ids) {
        Map<UUID, Person> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        Tuple wanted = Tuple.of(ids.toArray(UUID[]::new));
        for (Row row :
                await(
                        database.pool()
                                .preparedQuery(
                                        "select id, name, email, phone from person where id ="
                                                + " any($1)")
                                .execute(wanted))) {
            UUID id = row.getUUID(0);
            found.put(id, new Person(id, row.getString(1), row.getString(2), row.getString(3)));
        }
        return found;
    }

    /** The supplier with the names of its people. */
    SupplierProfile profile(Outcome<SupplierState> outcome) {
        return switch (outcome.state()) {
            case SupplierState.Absent _ -> throw Missing.here();
            case SupplierState.Known state -> {
                List<Contact> contacts = state.dossier().contacts();
                yield SupplierProfile.of(
                        UUID.fromString(outcome.id()),
                        state,
                        find(contacts.stream().map(Contact::personId).toList()));
            }
        };
    }

    /** The events in plain words, with the names of the people in them. */
    List<Told> story(List<Recorded<SupplierEvent>> events) {
        Map<UUID, Person> named =
                find(
                        events.stream()
                                .map(e -> SupplierChapter.person(e.event()))
                                .flatMap(Optional::stream)
                                .toList());
        return events.stream().map(e -> SupplierChapter.told(e, named)).toList();
    }
}
