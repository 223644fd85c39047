package entente.scorecard.purchases;

import static entente.platform.store.Database.await;

import entente.scorecard.QuarantineFilter;
import entente.scorecard.purchases.EventState.State;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which events are in a state that is not written down anywhere, because it depends on which
 * suppliers are known: those of lines whose parties only aliases can compare, market prices, and
 * those of suppliers that nobody registered yet?
 */
final class JudgedView {

    /**
     * Events {@code e} in a state, with their code in {@code w}; what they are chosen by takes the
     * first thirteen parameters.
     */
    static final String CHOSEN =
            "(select id_hash, content_hash, code, party_system, party_value from purchase_unsettled"
                    + " where state = $1 union all select * from unnest($2::uuid[], $3::uuid[],"
                    + " $4::text[], $5::text[], $6::text[]) union all select e.id_hash,"
                    + " e.content_hash, 'supplier-unknown', p.system, p.value from unnest($7::text[],"
                    + " $8::text[]) p(system, value) join purchase_line l on l.party_system ="
                    + " p.system and l.party_value = p.value and not l.mixed join purchase_event e on"
                    + " e.line_hash = l.line_hash where not exists (select from purchase_unsettled u"
                    + " where u.id_hash = e.id_hash and u.content_hash = e.content_hash)) w(id_hash,"
                    + " content_hash, code, party_system, party_value) join purchase_event e on"
                    + " e.id_hash = w.id_hash and e.content_hash = w.content_hash and ($9::text is"
                    + " null or w.code = $9) and ($10::text is null or e.source = $10) and"
                    + " ($11::text is null or e.type = $11) and ($12::text is null or e.id = $12) and"
                    + " ($13::timestamptz is null or e.recorded_at >= $13)";

    private final List<UUID> ids = new ArrayList<>();
    private final List<UUID> contents = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private final List<@Nullable Party> parties = new ArrayList<>();
    private final List<Party> unknown = new ArrayList<>();

    /** By source, those that had their effect and do not count any more. */
    private final Map<String, Long> superseded = new HashMap<>();

    private final State state;

    private JudgedView(State state) {
        this.state = state;
    }

    /** Looks at what there is now. */
    static JudgedView of(SqlClient client, Suppliers suppliers, State state) {
        JudgedView judged = new JudgedView(state);
        judged.addMixed(client, suppliers);
        switch (state) {
            case QUARANTINED -> judged.addMarketPrices(client);
            case WAITING -> judged.addUnknownParties(client, suppliers);
            case COUNTED, SUPERSEDED, REVERSED ->
                    throw new IllegalArgumentException("Events that are settled are not listed");
        }
        return judged;
    }

    /** Of lines whose events name the supplier in different words, by source. */
    Map<String, Long> superseded() {
        return superseded;
    }

    /** The parameters of {@link #CHOSEN}, and more. */
    Tuple parameters(QuarantineFilter filter, @Nullable Object... more) {
        List<@Nullable Object> all =
                new ArrayList<>(
                        Arrays.asList(
                                state.name(),
                                ids.toArray(UUID[]::new),
                                contents.toArray(UUID[]::new),
                                codes.toArray(String[]::new),
                                parties.stream()
                                        .map(party -> party == null ? null : party.systemKey())
                                        .toArray(String[]::new),
                                parties.stream()
                                        .map(party -> party == null ? null : party.valueKey())
                                        .toArray(String[]::new),
                                unknown.stream().map(Party::systemKey).toArray(String[]::new),
                                unknown.stream().map(Party::valueKey).toArray(String[]::new),
                                filter.code(),
                                filter.source(),
                                filter.type(),
                                filter.eventId(),
                                filter.since()));
        all.addAll(Arrays.asList(more));
        return Tuple.from(all);
    }

    private void add(PurchaseEvent event, String code, @Nullable Party party) {
        ids.add(event.idHash());
        contents.add(event.contentHash());
        codes.add(code);
        parties.add(party);
    }

    /** Parties of order lines that nobody registered yet. */
    private void addUnknownParties(SqlClient client, Suppliers suppliers) {
        for (Row row :
                await(
                        client.preparedQuery(
                                        "select distinct party_system, party_value from"
                                                + " purchase_total")
                                .execute())) {
            Party party = Party.ofKey(row.getString(0), row.getString(1));
            if (suppliers.supplierOf(party) == null) {
                unknown.add(party);
            }
        }
    }

    private void addMixed(SqlClient client, Suppliers suppliers) {
        Set<UUID> hashes = new HashSet<>();
        for (Row row :
                await(
                        client.preparedQuery("select distinct line_hash from purchase_line_party")
                                .execute())) {
            hashes.add(row.getUUID(0));
        }
        EventsByLine events = new EventsByLine(PurchaseLogClient.load(client, hashes));
        for (LineId line : events.lines()) {
            if (hashes.contains(line.hash())) {
                addMixed(events.fold(line, suppliers, FoldedLine.END_OF_TIME), suppliers);
            }
        }
    }

    private void addMixed(FoldedLine folded, Suppliers suppliers) {
        LineFacts facts = folded.facts();
        boolean isUnknown = facts != null && suppliers.supplierOf(facts.party()) == null;
        for (EventState each : folded.states()) {
            boolean waits = each.isSettled() && isUnknown;
            if (!(each.event().fact() instanceof PurchaseFact.OnLine fact)) {
                continue;
            }
            if (each.state() == state || (waits && state == State.WAITING)) {
                String code = waits ? "supplier-unknown" : String.valueOf(each.code());
                add(each.event(), code, fact.party());
            } else if (!isUnknown && SupersededView.isSuperseded(each)) {
                superseded.merge(each.event().source(), 1L, Long::sum);
            }
        }
    }

    /** Of contents under one id the first counts; a market price that is not, never will. */
    private void addMarketPrices(SqlClient client) {
        Set<PurchaseEvent> contested = PurchaseLogClient.contestedPrices(client);
        Set<PurchaseEvent> first = PurchaseLine.firstOfEachId(contested);
        for (PurchaseEvent event : contested) {
            if (event.fact() instanceof PurchaseFact.MarketPrice && !first.contains(event)) {
                add(event, "id-reused", null);
            }
        }
    }
}
