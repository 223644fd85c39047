package entente.scorecard.scoring;

import entente.scorecard.purchases.EventsByLine;
import entente.scorecard.purchases.FoldedLine;
import entente.scorecard.purchases.LineId;
import entente.scorecard.purchases.PurchaseEvent;
import entente.scorecard.purchases.PurchaseFact.OnLine;
import entente.scorecard.scoring.LineHistoryView.Question;
import entente.scorecard.suppliers.KnownSuppliers;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lines that are in the sums as they came, and are to be without some events or corrected. */
final class LeftOutView {

    private LeftOutView() {}

    /**
     * The lines that these events are about.
     *
     * @param events as {@code idHash}
     */
    static Set<UUID> lines(SqlClient client, Set<UUID> events) {
        return events.isEmpty()
                ? Set.of()
                : LineHistoryView.hashes(
                        client,
                        "select distinct line_hash from purchase_event where id_hash ="
                                + " any($1::uuid[]) and line_hash is not null",
                        Tuple.of(events.toArray(UUID[]::new)));
    }

    /** All events but these. */
    static Set<PurchaseEvent> left(Set<PurchaseEvent> all, Set<UUID> without) {
        if (without.isEmpty()) {
            return all;
        }
        Set<PurchaseEvent> left = new HashSet<>(all);
        left.removeIf(event -> without.contains(event.idHash()));
        return left;
    }

    /**
     * A line without later facts counts as it stands on the day; now it is what is left of it, as
     * people corrected it. What is not due yet was taken out of the sums.
     */
    static void exchange(
            EventsByLine events,
            EventsByLine left,
            LineId line,
            Question question,
            Map<UUID, Gathered> gathered) {
        LocalDate effective = question.effective();
        FoldedLine counted = events.fold(line, FoldedLine.NOT_ASKED, effective);
        UUID owner = LineHistoryView.owner(counted, question.known());
        Gathered of = owner == null ? null : gathered.get(owner);
        if (of != null) {
            of.remove(counted);
            of.removeBought(counted);
            FoldedLine then =
                    left.fold(
                            line,
                            FoldedLine.NOT_ASKED,
                            effective,
                            question.corrections(line, owner));
            of.add(then);
            of.addBought(then);
        }
    }

    /** The supplier that each event counts for; without those that count for none. */
    static Map<UUID, UUID> owners(
            SqlClient client, Set<UUID> ids, @Nullable Instant asOf, KnownSuppliers known) {
        Set<PurchaseEvent> all = LineHistoryView.load(client, lines(client, ids), asOf, null);
        EventsByLine events = new EventsByLine(all);
        Map<UUID, UUID> owners = new HashMap<>();
        for (PurchaseEvent event : all) {
            if (ids.contains(event.idHash()) && event.fact() instanceof OnLine fact) {
                UUID owner =
                        LineHistoryView.owner(
                                events.fold(fact.line(), known, FoldedLine.END_OF_TIME), known);
                if (owner != null) {
                    owners.put(event.idHash(), owner);
                }
            }
        }
        return owners;
    }
}
