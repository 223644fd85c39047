package entente.scorecard.scoring;

import static entente.platform.store.Database.await;

import entente.scorecard.purchases.Correction;
import entente.scorecard.purchases.Corrections.Made;
import entente.scorecard.purchases.EventsByLine;
import entente.scorecard.purchases.FoldedLine;
import entente.scorecard.purchases.LineFacts;
import entente.scorecard.purchases.LineId;
import entente.scorecard.purchases.Party;
import entente.scorecard.purchases.PurchaseEvent;
import entente.scorecard.purchases.PurchaseEventReader;
import entente.scorecard.purchases.Rules;
import entente.scorecard.purchases.Suppliers;
import entente.scorecard.suppliers.KnownSuppliers;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Order lines of suppliers, found by what is asked and folded from the purchase log. */
final class LineHistoryView {

    static final String PARTIES =
            "unnest($1::text[], $2::text[], $3::int[], $4::boolean[]) p(system, value, supplier,"
                    + " dated)";
    static final String OF_PARTY = "%s.party_system = p.system and %s.party_value = p.value";

    /** Whether an event was known at an instant and at a position, parameters of these numbers. */
    private static String known(int instant, int position) {
        return "($%1$d::timestamptz is null or e.recorded_at <= $%1$d) and ($%2$d::bigint is null or e.position <= $%2$d)"
                .formatted(instant, position);
    }

    private LineHistoryView() {}

    /**
     * What is asked.
     *
     * @param position only what the purchase log held then; null: no matter
     * @param corrections that people made, by the line's hash
     * @param without events that are left out, as {@code idHash}
     * @param tolerances by which lines are folded once more
     */
    record Question(
            Collection<UUID> suppliers,
            Period period,
            LocalDate effective,
            @Nullable Instant asOf,
            @Nullable Long position,
            KnownSuppliers known,
            Map<UUID, List<Made>> corrections,
            Set<UUID> without,
            Set<Rules> tolerances) {

        Question(
                Collection<UUID> suppliers,
                Period period,
                LocalDate effective,
                @Nullable Instant asOf,
                KnownSuppliers known,
                Map<UUID, List<Made>> corrections) {
            this(suppliers, period, effective, asOf, null, known, corrections, Set.of(), Set.of());
        }

        Question(
                Collection<UUID> suppliers,
                Period period,
                LocalDate effective,
                @Nullable Instant asOf,
                @Nullable Long position,
                KnownSuppliers known,
                Map<UUID, List<Made>> corrections) {
            this(
                    suppliers,
                    period,
                    effective,
                    asOf,
                    position,
                    known,
                    corrections,
                    Set.of(),
                    Set.of());
        }

        /** The same when these events are left out. */
        Question without(Set<UUID> events) {
            return new Question(
                    suppliers,
                    period,
                    effective,
                    asOf,
                    position,
                    known,
                    corrections,
                    events,
                    tolerances);
        }

        /** The same when lines are folded by these tolerances as well. */
        Question tolerating(Set<Rules> others) {
            return new Question(
                    suppliers,
                    period,
                    effective,
                    asOf,
                    position,
                    known,
                    corrections,
                    without,
                    others);
        }

        /** What people corrected of a line of this owner. */
        List<Correction> corrections(LineId line, @Nullable UUID owner) {
            return made(line, owner).stream().map(Made::correction).toList();
        }

        /**
         * The corrections of a line that were made of this owner, or of who was merged into it: a
         * line that goes to another supplier with its alias leaves them behind, whoever else is
         * asked about.
         */
        List<Made> made(LineId line, @Nullable UUID owner) {
            return owner == null || corrections.isEmpty()
                    ? List.of()
                    : corrections.getOrDefault(line.hash(), List.of()).stream()
                            .filter(each ->
                                    owner.equals(
                                            known.supplierOf(new Party.Supplier(each.supplier()))))
                            .toList();
        }

        /** Whether it is about what is known now. */
        boolean isNow() {
            return asOf == null && position == null;
        }
    }

    /**
     * The parties of the suppliers asked for, as parameters.
     *
     * @param owners place of each party's supplier in {@code suppliers}
     */
    record Parties(List<UUID> suppliers, List<Party> parties, List<Integer> owners) {

        static Parties of(Question question) {
            return of(List.copyOf(question.suppliers), question.known);
        }

        static Parties of(List<UUID> suppliers, KnownSuppliers known) {
            List<Party> parties = new ArrayList<>();
            List<Integer> owners = new ArrayList<>();
            for (int i = 0; i < suppliers.size(); i++) {
                for (Party party : known.partiesOf(suppliers.get(i))) {
                    parties.add(party);
                    owners.add(i);
                }
            }
            return new Parties(suppliers, parties, owners);
        }

        Tuple with(Set<Integer> dated, @Nullable Object... more) {
            List<@Nullable Object> all = new ArrayList<>();
            all.add(parties.stream().map(Party::systemKey).toArray(String[]::new));
            all.add(parties.stream().map(Party::valueKey).toArray(String[]::new));
            all.add(owners.toArray(Integer[]::new));
            all.add(owners.stream().map(dated::contains).toArray(Boolean[]::new));
            all.addAll(Arrays.asList(more));
            return Tuple.from(all.toArray());
        }
    }

    /** The lines of the suppliers asked for that may count in the period on that day. */
    static List<FoldedLine> lines(SqlClient client, Question question) {
        Parties asked = Parties.of(question);
        Set<UUID> hashes;
        if (question.isNow()) {
            hashes = candidates(client, asked, question);
        } else if (question.position == null) {
            hashes = everLines(client, asked);
        } else {
            hashes = ChangedLinesView.then(client, asked, question, question.position);
        }
        return lines(client, hashes, question);
    }

    /** Those of these lines that are of the suppliers asked for. */
    static List<FoldedLine> lines(SqlClient client, Set<UUID> hashes, Question question) {
        EventsByLine events = new EventsByLine(load(client, hashes, question));
        List<FoldedLine> lines = new ArrayList<>();
        for (LineId line : events.lines()) {
            FoldedLine folded = corrected(events, line, question);
            UUID owner = owner(folded, question.known);
            if (owner != null && question.suppliers.contains(owner)) {
                lines.add(folded);
            }
        }
        return lines;
    }

    /** The line as it stands on the day, as people corrected it. */
    static FoldedLine corrected(EventsByLine events, LineId line, Question question) {
        return corrected(events, line, question, Rules.STANDARD);
    }

    /** The same by other tolerances. */
    static FoldedLine corrected(EventsByLine events, LineId line, Question question, Rules rules) {
        FoldedLine folded = events.fold(line, question.known, question.effective, List.of(), rules);
        List<Correction> corrections = question.corrections(line, owner(folded, question.known));
        return corrections.isEmpty()
                ? folded
                : events.fold(line, question.known, question.effective, corrections, rules);
    }

    static @Nullable UUID owner(FoldedLine line, Suppliers known) {
        LineFacts facts = line.facts();
        return facts == null ? null : known.supplierOf(facts.party());
    }

    /** From now on the transaction sees one moment. */
    static void snapshot(SqlClient client) {
        await(client.query("set transaction isolation level repeatable read read only").execute());
    }

    /** The position of the purchase log that a question about an earlier time reaches to. */
    static long head(SqlClient client, Question question) {
        if (question.position != null) {
            return question.position;
        }
        Long head =
                await(
                                client.preparedQuery(
                                                "select max(position) from purchase_event where"
                                                        + " recorded_at <= $1")
                                        .execute(Tuple.of(at(question.asOf))))
                        .iterator()
                        .next()
                        .getLong(0);
        return head == null ? 0 : head;
    }

    /** The position of the purchase log in the snapshot of this transaction. */
    static long head(SqlClient client) {
        return await(
                        client.query("select coalesce(max(position), 0) from purchase_event")
                                .execute())
                .iterator()
                .next()
                .getLong(0);
    }

    /** The transaction that last changed what concerns every supplier, such as market prices. */
    static long pricesChanged(SqlClient client) {
        return await(
                        client.query(
                                        "select coalesce(max(changed), 0) from purchase_change where"
                                                + " party_system = '' and party_value = ''")
                                .execute())
                .iterator()
                .next()
                .getLong(0);
    }

    static Set<UUID> lateLines(SqlClient client, Parties asked, LocalDate effective) {
        return hashes(
                client,
                "select l.line_hash from "
                        + PARTIES
                        + " join purchase_line l on "
                        + OF_PARTY.replace("%s", "l")
                        + " where l.facts_until > $5 and l.last_fact_on > $5 and not l.mixed",
                asked.with(Set.of(), effective));
    }

    /** Who has lines, or is named on some, whose last fact is dated after the day. */
    static Set<UUID> suppliersDatedAfter(SqlClient client, Parties asked, LocalDate day) {
        Set<UUID> suppliers = new HashSet<>();
        for (Row row :
                await(
                        client.preparedQuery(
                                        "select distinct p.supplier from "
                                                + PARTIES
                                                + " join purchase_line l on "
                                                + OF_PARTY.replace("%s", "l")
                                                + " where l.facts_until > $5 and l.last_fact_on > $5"
                                                + " union select distinct p.supplier from "
                                                + PARTIES
                                                + " join purchase_line_party m on "
                                                + OF_PARTY.replace("%s", "m")
                                                + " join purchase_line l using (line_hash) where"
                                                + " l.last_fact_on > $5")
                                .execute(asked.with(Set.of(), day)))) {
            suppliers.add(asked.suppliers().get(row.getInteger(0)));
        }
        return suppliers;
    }

    static Set<UUID> mixedLines(SqlClient client, Parties asked) {
        return hashes(
                client,
                "select m.line_hash from "
                        + PARTIES
                        + " join purchase_line_party m on "
                        + OF_PARTY.replace("%s", "m"),
                asked.with(Set.of()));
    }

    /** Lines that may belong to the period on that day. */
    static Set<UUID> candidates(SqlClient client, Parties asked, Question question) {
        Set<UUID> hashes =
                hashes(
                        client,
                        "select l.line_hash from "
                                + PARTIES
                                + " join purchase_line l on "
                                + OF_PARTY.replace("%s", "l")
                                + " where l.due_on between $5 and $6 or l.facts_until > $7 and"
                                + " l.last_fact_on > $7",
                        asked.with(
                                Set.of(),
                                question.period.start(),
                                question.period.end(),
                                question.effective));
        hashes.addAll(mixedLines(client, asked));
        hashes.addAll(complained(client, asked, question.period));
        return hashes;
    }

    /** Complaints count when they were opened, whenever their line was due. */
    static Set<UUID> complained(SqlClient client, Parties asked, Period period) {
        return hashes(
                client,
                "select l.line_hash from "
                        + PARTIES
                        + " join purchase_line l on "
                        + OF_PARTY.replace("%s", "l")
                        + " where l.complained_from <= $6 and l.complained_until >= $5",
                asked.with(Set.of(), period.start(), period.end()));
    }

    /** Every line that ever named one of the parties. */
    static Set<UUID> everLines(SqlClient client, Parties asked) {
        Set<UUID> hashes =
                hashes(
                        client,
                        "select l.line_hash from "
                                + PARTIES
                                + " join purchase_line l on "
                                + OF_PARTY.replace("%s", "l")
                                + " where not l.mixed",
                        asked.with(Set.of()));
        hashes.addAll(mixedLines(client, asked));
        return hashes;
    }

    static Set<UUID> hashes(SqlClient client, String sql, Tuple parameters) {
        Set<UUID> hashes = new HashSet<>();
        for (Row row : await(client.preparedQuery(sql).execute(parameters))) {
            hashes.add(row.getUUID(0));
        }
        return hashes;
    }

    /** The events of lines and those that share an id with one, as far as the question reaches. */
    static Set<PurchaseEvent> load(SqlClient client, Set<UUID> lines, Question question) {
        return load(client, lines, question.asOf, question.position);
    }

    /** All events that there are. */
    static Set<PurchaseEvent> load(SqlClient client, Set<UUID> lines) {
        return load(client, lines, null, null);
    }

    /** The same as known at an instant, or at a position of the purchase log. */
    static Set<PurchaseEvent> load(
            SqlClient client, Set<UUID> lines, @Nullable Instant asOf, @Nullable Long position) {
        if (lines.isEmpty()) {
            return Set.of();
        }
        return events(
                client,
                "select e.source, e.id, e.type, e.time, e.content_hash, e.data from purchase_event e"
                        + " where e.line_hash = any($1::uuid[]) and "
                        + known(2, 3)
                        + " union all select e.source, e.id, e.type, e.time, e.content_hash, e.data"
                        + " from purchase_id_reused r join purchase_event o on o.id_hash = r.id_hash"
                        + " and o.line_hash = any($1::uuid[]) join purchase_event e on e.id_hash ="
                        + " r.id_hash where "
                        + known(2, 3),
                Tuple.of(lines.toArray(UUID[]::new), at(asOf), position));
    }

    /** All market prices, as far as the question reaches. */
    static Set<PurchaseEvent> marketPrices(SqlClient client, Question question) {
        return events(
                client,
                "select e.source, e.id, e.type, e.time, e.content_hash, e.data from purchase_event e"
                        + " where e.line_hash is null and "
                        + known(1, 2)
                        + " union all select e.source, e.id, e.type, e.time, e.content_hash, e.data"
                        + " from purchase_id_reused r join purchase_event o on o.id_hash = r.id_hash"
                        + " and o.line_hash is null join purchase_event e on e.id_hash = r.id_hash"
                        + " where "
                        + known(1, 2),
                Tuple.of(at(question.asOf), question.position));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant asOf) {
        return asOf == null ? null : utc(asOf);
    }

    static Set<PurchaseEvent> events(SqlClient client, String sql, Tuple parameters) {
        Set<PurchaseEvent> events = new HashSet<>();
        for (Row row : await(client.preparedQuery(sql).execute(parameters))) {
            events.add(
                    PurchaseEventReader.stored(
                            row.getString(0),
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getUUID(4),
                            row.getBuffer(5).getBytes()));
        }
        return events;
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
