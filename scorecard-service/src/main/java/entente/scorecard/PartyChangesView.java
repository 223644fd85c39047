package entente.scorecard;

import static entente.platform.store.Database.await;

import entente.scorecard.purchases.Party;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Of whom did purchases or forecasts last change something? Every transaction that changes lines,
 * sums, unsettled or unreadable events says so, once and after everything else but the append:
 * whatever is kept of a supplier is valid as long as nothing newer is said here.
 */
public final class PartyChangesView {

    /** Stands for what concerns every supplier. */
    private static final String EVERYBODY = "";

    private PartyChangesView() {}

    /**
     * Says that this transaction changes something of these parties.
     *
     * @param everybody also what concerns every supplier, such as market prices
     */
    public static void note(SqlClient client, Set<Party> parties, boolean everybody) {
        List<Party> all = List.copyOf(parties);
        List<String> systems = new ArrayList<>(all.stream().map(Party::systemKey).toList());
        List<String> values = new ArrayList<>(all.stream().map(Party::valueKey).toList());
        if (everybody) {
            systems.add(EVERYBODY);
            values.add(EVERYBODY);
        }
        if (systems.isEmpty()) {
            return;
        }
        // In the order of the keys, so that two who note never wait in a circle.
        await(
                client.preparedQuery(
                                "insert into purchase_change (party_system, party_value, changed)"
                                        + " select system, value, pg_current_xact_id()::text::bigint"
                                        + " from unnest($1::text[], $2::text[]) n(system, value) order"
                                        + " by 1, 2 on conflict (party_system, party_value) do update"
                                        + " set changed = excluded.changed")
                        .execute(
                                Tuple.of(
                                        systems.toArray(String[]::new),
                                        (Object) values.toArray(String[]::new))));
    }
}
