package entente.scorecard.scoring;

import static entente.platform.store.Database.await;

import entente.scorecard.purchases.Party;
import entente.scorecard.scoring.LineHistoryView.Parties;
import entente.scorecard.scoring.LineHistoryView.Question;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Which order lines may stand otherwise than at an earlier position of the purchase log? Rows hold
 * lines as they stand now; one that moved to another period since has an event after the position.
 */
final class ChangedLinesView {

    /**
     * Each line of the parties that is in the period now ($5 to $6) or may have been before:
     * whether it is, whether something came after a position ($7) or is dated after a day ($8), and
     * whether something of it was there at another one ($9).
     */
    private static final String FOUND =
            "select l.line_hash, coalesce(l.inside, false), l.contested or l.last_fact_on > $8 or"
                    + " e.since, e.before from (select l.line_hash, l.contested, l.last_fact_on,"
                    + " l.due_on between $5 and $6 or l.complained_from <= $6 and"
                    + " l.complained_until >= $5 as inside, l.contested or l.ordered_on <= $8 as"
                    + " placed from "
                    + LineHistoryView.PARTIES
                    + " join purchase_line l on "
                    + LineHistoryView.OF_PARTY.replace("%s", "l")
                    + " where not l.mixed) l cross join lateral (select bool_or(e.position > $7) as"
                    + " since, bool_or(e.position <= $9) as before from purchase_event e where"
                    + " e.line_hash = l.line_hash) e where l.inside or l.placed";

    private ChangedLinesView() {}

    private record Found(UUID line, boolean inside, boolean changed, boolean before) {}

    private static List<Found> found(
            SqlClient client,
            Parties asked,
            Period period,
            long position,
            LocalDate effective,
            long before) {
        List<Found> found = new ArrayList<>();
        for (Row row :
                await(
                        client.preparedQuery(FOUND)
                                .execute(
                                        asked.with(
                                                Set.of(),
                                                period.start(),
                                                period.end(),
                                                position,
                                                effective,
                                                before)))) {
            found.add(new Found(row.getUUID(0), row.getBoolean(1), isTrue(row, 2), isTrue(row, 3)));
        }
        return found;
    }

    private static boolean isTrue(Row row, int column) {
        return Boolean.TRUE.equals(row.getBoolean(column));
    }

    /** The lines that may have been in the period at a position of the purchase log. */
    static Set<UUID> then(SqlClient client, Parties asked, Question question, long position) {
        Set<UUID> hashes = LineHistoryView.mixedLines(client, asked);
        for (Found line :
                found(client, asked, question.period(), position, question.effective(), position)) {
            if (line.inside || (line.changed && line.before)) {
                hashes.add(line.line);
            }
        }
        return hashes;
    }

    /**
     * The lines of a supplier that may stand otherwise now than then: something came or got its
     * day, its name is not the supplier's any more or was not yet, or somebody corrected it.
     *
     * @param then with a position
     * @param shared of those whose events name the supplier in different words
     */
    static Set<UUID> since(
            SqlClient client, Question then, Question now, long position, Set<UUID> shared) {
        Parties before = Parties.of(then);
        Parties after = Parties.of(now);
        Parties either = among(before, after, true);
        long until = now.isNow() ? position : LineHistoryView.head(client, now);
        Set<UUID> hashes = new HashSet<>(shared);
        for (Found line : found(client, either, now.period(), position, then.effective(), until)) {
            if (line.changed && (line.inside || line.before)) {
                hashes.add(line.line);
            }
        }
        Parties one = among(before, after, false);
        if (!one.parties().isEmpty()) {
            for (Found line : found(client, one, now.period(), position, then.effective(), until)) {
                if (line.inside) {
                    hashes.add(line.line);
                }
            }
        }
        hashes.addAll(then.corrections().keySet());
        hashes.addAll(now.corrections().keySet());
        return hashes;
    }

    /** The lines whose events name the supplier in different words, then or now. */
    static Set<UUID> shared(SqlClient client, Question then, Question now) {
        return LineHistoryView.mixedLines(client, among(Parties.of(then), Parties.of(now), true));
    }

    /** The supplier's parties then or now; those of both times only if asked for. */
    private static Parties among(Parties then, Parties now, boolean both) {
        Set<Party> parties = new TreeSet<>(then.parties());
        parties.addAll(now.parties());
        if (!both) {
            parties.removeIf(
                    party -> then.parties().contains(party) && now.parties().contains(party));
        }
        return new Parties(
                now.suppliers(), List.copyOf(parties), parties.stream().map(_ -> 0).toList());
    }
}
