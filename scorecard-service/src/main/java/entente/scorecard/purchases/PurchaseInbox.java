package entente.scorecard.purchases;

import entente.platform.messaging.Inbox;
import entente.platform.web.list.Page;
import entente.scorecard.IntakeClient;
import entente.scorecard.PartyChangesView;
import entente.scorecard.QuarantineFilter;
import entente.scorecard.QuarantineView;
import entente.scorecard.TopicInbox;
import entente.scorecard.purchases.PurchaseEventReader.Reading;
import entente.scorecard.purchases.PurchaseEventReader.Reading.Accepted;
import entente.scorecard.purchases.PurchaseEventReader.Reading.Refused;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes purchase events in, from Kafka and from callers of {@code /intake}: one transaction stores
 * what is new, folds the order lines it touches again and moves the sums by the difference. Sets of
 * events, not sequences: any order, batch or repetition comes to the same.
 */
@Singleton
public class PurchaseInbox implements Inbox.Effect, TopicInbox {

    /** PostgreSQL: what this transaction read was changed by another one. */
    private static final String LOST_A_RACE = "40001";

    private static final Logger LOG = Logger.getLogger(PurchaseInbox.class);

    /** After transactions met on the same lines or ids, so many batches look first. */
    private static final int CAREFUL_BATCHES = 64;

    private final String reportingCurrency;
    private final AtomicInteger careful = new AtomicInteger();

    public PurchaseInbox(
            @ConfigProperty(name = "entente.scorecard.currency") String reportingCurrency) {
        this.reportingCurrency = reportingCurrency;
    }

    @Override
    public String topic() {
        return IntakeLag.SOURCE;
    }

    @Override
    public boolean reads(Incoming incoming) {
        return Arrived.of(incoming).reading instanceof Accepted;
    }

    @Override
    public long replay(
            SqlConnection transaction,
            List<Incoming> readable,
            Suppliers suppliers,
            Set<Party> named) {
        // Sent on as well: whoever else heard it could not read it either.
        return take(transaction, readable, INTAKE, suppliers, named).position();
    }

    @Override
    public long head(SqlClient client) {
        return PurchaseLogClient.head(client);
    }

    @Override
    public Page<Contradiction> contradicting(
            SqlClient client,
            Suppliers suppliers,
            QuarantineFilter filter,
            int limit,
            @Nullable String cursor) {
        Page<UnsettledView.Item> page =
                UnsettledView.quarantined(client, suppliers, filter, limit, cursor);
        return new Page<>(
                page.items().stream().map(PurchaseInbox::contradiction).toList(),
                page.next(),
                page.position(),
                Contradiction.class);
    }

    @Override
    public List<Total> totals(SqlClient client, Suppliers suppliers) {
        JudgedView judged = JudgedView.of(client, suppliers, EventState.State.QUARANTINED);
        return UnsettledView.totals(client, judged, EventState.State.QUARANTINED).stream()
                .map(total ->
                        new Total(
                                total.events(),
                                total.first(),
                                total.last(),
                                contradiction(total.sample())))
                .toList();
    }

    private static Contradiction contradiction(UnsettledView.Item item) {
        return new Contradiction(
                item.key(),
                item.code(),
                item.reason(),
                item.source(),
                item.id(),
                item.type(),
                item.since(),
                item.orderSystem() == null
                        ? "no order line"
                        : item.orderSystem() + " " + item.orderNumber() + " " + item.lineNumber());
    }

    /** The effect of a batch of the topic, which is read at once, before its transaction begins. */
    public Inbox.Effect batch(Iterable<ConsumerRecord<byte[], byte[]>> kafkaRecords) {
        IdentityHashMap<ConsumerRecord<byte[], byte[]>, Arrived> read = new IdentityHashMap<>();
        kafkaRecords.forEach(each -> read.put(each, Arrived.of(IntakeClient.incoming(each))));
        return new Inbox.Effect() {
            @Override
            public void apply(
                    SqlConnection transaction, List<ConsumerRecord<byte[], byte[]>> fresh) {
                List<Arrived> arrived = new ArrayList<>(fresh.size());
                fresh.forEach(each -> arrived.add(Objects.requireNonNull(read.get(each))));
                var _ = store(transaction, arrived, KAFKA, Set.of());
            }

            @Override
            public void refuse(
                    SqlConnection transaction,
                    ConsumerRecord<byte[], byte[]> kafkaRecord,
                    RuntimeException reason) {
                PurchaseInbox.this.refuse(transaction, kafkaRecord, reason);
            }
        };
    }

    @Override
    public void apply(SqlConnection transaction, List<ConsumerRecord<byte[], byte[]>> fresh) {
        batch(fresh).apply(transaction, fresh);
    }

    @Override
    public void refuse(
            SqlConnection transaction,
            ConsumerRecord<byte[], byte[]> kafkaRecord,
            RuntimeException reason) {
        LOG.warnf("An event cannot be stored and is quarantined: %s", reason);
        Refused refused =
                new Refused(
                        "not-storable",
                        "It could not be stored: " + reason.getClass().getSimpleName(),
                        null,
                        null,
                        null,
                        null,
                        null);
        QuarantineView.add(
                transaction,
                topic(),
                List.of(new QuarantineView.Entry(IntakeClient.incoming(kafkaRecord), refused)),
                KAFKA);
    }

    /** An event with what reading it gave. */
    private record Arrived(Incoming incoming, Reading reading) {
        static Arrived of(Incoming incoming) {
            return new Arrived(
                    incoming, PurchaseEventReader.read(incoming.headers(), incoming.body()));
        }
    }

    /**
     * What storing came to.
     *
     * @param lines as they are now
     * @param position of the log
     */
    private record Stored(
            List<Accepted> news,
            List<FoldedLine> lines,
            long duplicates,
            long refused,
            long position) {}

    /**
     * Takes events in; the caller's transaction decides whether that lasts.
     *
     * @param suppliers only for the receipt; no sum depends on it
     */
    Receipt take(
            SqlConnection transaction,
            List<Incoming> incoming,
            String origin,
            Suppliers suppliers) {
        return take(transaction, incoming, origin, suppliers, Set.of());
    }

    /**
     * Takes in what could not be read before.
     *
     * @param changed of whom the transaction has changed something already
     */
    Receipt take(
            SqlConnection transaction,
            List<Incoming> incoming,
            String origin,
            Suppliers suppliers,
            Set<Party> changed) {
        List<Arrived> arrived = new ArrayList<>(incoming.size());
        incoming.forEach(each -> arrived.add(Arrived.of(each)));
        Stored stored = store(transaction, arrived, origin, changed);
        return receipt(transaction, stored, suppliers)
                .plus(0, stored.duplicates, 0, stored.refused)
                .at(stored.position);
    }

    private Stored store(
            SqlConnection transaction, List<Arrived> arrived, String origin, Set<Party> before) {
        List<Accepted> readable = new ArrayList<>(arrived.size());
        List<QuarantineView.Entry> refused = new ArrayList<>();
        Set<Party> changed = new HashSet<>(before);
        for (Arrived each : arrived) {
            switch (each.reading) {
                case Accepted accepted -> readable.add(accepted);
                case Refused why -> {
                    refused.add(new QuarantineView.Entry(each.incoming, why));
                    if (why.party() != null) {
                        changed.add(why.party());
                    }
                }
            }
        }
        QuarantineView.add(transaction, topic(), refused, origin);
        try {
            return store(transaction, new IntakeBatch(readable), refused.size(), origin, changed);
        } catch (PgException e) {
            if (LOST_A_RACE.equals(e.getSqlState())) {
                careful.set(CAREFUL_BATCHES);
            }
            throw e;
        }
    }

    /**
     * Most batches are the only ones at work on their lines, and their ids are used once: they read
     * the lines, write and append. The database notices when that was wrong; then the next batches
     * make the rows of new lines first, so that others wait, and look all ids up.
     */
    private Stored store(
            SqlConnection transaction,
            IntakeBatch batch,
            int refused,
            String origin,
            Set<Party> changed) {
        boolean isCareful = careful.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
        if (batch.hasMarketPrices()) {
            PurchaseLogClient.lockMarketPrices(transaction);
        }
        if (isCareful) {
            PurchaseLogClient.makeRows(transaction, batch.lines());
        }
        PurchaseLogClient.open(transaction, batch.lines());
        batch.compareByLine();
        if (isCareful || batch.needsLookup()) {
            lookUp(transaction, batch);
        }
        if (batch.news().isEmpty()) {
            PartyChangesView.note(transaction, changed, false);
            return new Stored(
                    List.of(),
                    List.of(),
                    batch.duplicates(),
                    refused,
                    PurchaseLogClient.head(transaction));
        }
        List<FoldedLine> lines = fold(transaction, batch);
        changed.addAll(parties(lines));
        PartyChangesView.note(transaction, changed, batch.concernsEverybody());
        return new Stored(
                batch.news(),
                lines,
                batch.duplicates(),
                refused,
                PurchaseLogClient.append(transaction, batch.news(), batch.contents(), origin));
    }

    private static void lookUp(SqlClient client, IntakeBatch batch) {
        Set<UUID> others = batch.compareByIds(PurchaseLogClient.known(client, batch.ids()));
        PurchaseLogClient.reused(client, batch.reused());
        if (!others.isEmpty()) {
            List<LineId> ids = PurchaseLogClient.lines(client, others);
            List<OpenLine> rivals = batch.add(ids);
            PurchaseLogClient.open(client, rivals);
        }
    }

    /** Whom the events of these lines name. */
    static Set<Party> parties(Collection<FoldedLine> lines) {
        Set<Party> parties = new HashSet<>();
        for (FoldedLine line : lines) {
            for (EventState state : line.states()) {
                if (state.event().fact() instanceof PurchaseFact.OnLine fact) {
                    parties.add(fact.party());
                }
            }
        }
        return parties;
    }

    /** Folds every line without and with the new events, and stores the difference. */
    private List<FoldedLine> fold(SqlClient client, IntakeBatch batch) {
        List<OpenLine> contested = batch.contested();
        if (!contested.isEmpty()) {
            readRivals(client, contested);
        }
        Set<PurchaseEvent> rivals = batch.rivals();
        List<PurchaseTotalsView.Change> changes = new ArrayList<>();
        List<FoldedLine> after = new ArrayList<>();
        for (OpenLine line : batch.lines()) {
            if (!line.news().isEmpty() || line.isContested()) {
                FoldedLine now = line.after(rivals);
                changes.add(new PurchaseTotalsView.Change(line, line.before(), now));
                after.add(now);
            }
        }
        PurchaseTotalsView.apply(
                client, changes, PurchaseTotalsView.generations(client), reportingCurrency);
        return after;
    }

    private static void readRivals(SqlClient client, List<OpenLine> contested) {
        Set<UUID> ids = new HashSet<>();
        contested.forEach(line -> line.own().forEach(event -> ids.add(event.idHash())));
        Map<UUID, Set<PurchaseEvent>> byId = new HashMap<>();
        for (PurchaseEvent event : PurchaseLogClient.withIds(client, ids)) {
            byId.computeIfAbsent(event.idHash(), _ -> new HashSet<>()).add(event);
        }
        for (OpenLine line : contested) {
            Set<PurchaseEvent> elsewhere = new HashSet<>();
            line.own()
                    .forEach(
                            event -> elsewhere.addAll(byId.getOrDefault(event.idHash(), Set.of())));
            line.elsewhere(elsewhere);
        }
    }

    private static Receipt receipt(SqlClient client, Stored stored, Suppliers suppliers) {
        Set<PurchaseEvent> news = new HashSet<>();
        stored.news.forEach(accepted -> news.add(accepted.event()));
        Receipt receipt = Receipt.NONE;
        for (FoldedLine line : stored.lines) {
            FoldedLine known = line.mixed() ? withAliases(client, line, suppliers) : line;
            for (EventState state : known.states()) {
                if (news.remove(state.event())) {
                    receipt = with(receipt, known, state, suppliers);
                }
            }
        }
        // What is left belongs to no line: market prices, which only a used id can hold back.
        Set<PurchaseEvent> first = firstOfEachId(client, news);
        for (PurchaseEvent price : news) {
            receipt = first.contains(price) ? receipt.plus(1, 0, 0, 0) : receipt.plus(0, 0, 0, 1);
        }
        return receipt;
    }

    private static Receipt with(
            Receipt receipt, FoldedLine line, EventState state, Suppliers suppliers) {
        return switch (state.state()) {
            case QUARANTINED -> receipt.plus(0, 0, 0, 1);
            case WAITING -> receipt.plus(1, 0, 1, 0);
            case COUNTED, SUPERSEDED, REVERSED -> {
                LineFacts facts = line.facts();
                boolean known = facts != null && suppliers.supplierOf(facts.party()) != null;
                yield receipt.plus(1, 0, known ? 0 : 1, 0);
            }
        };
    }

    private static Set<PurchaseEvent> firstOfEachId(SqlClient client, Set<PurchaseEvent> events) {
        Set<UUID> ids = new HashSet<>();
        events.forEach(event -> ids.add(event.idHash()));
        return PurchaseLine.firstOfEachId(PurchaseLogClient.withIds(client, ids));
    }

    /** Lines whose parties only aliases can compare are folded with them. */
    private static FoldedLine withAliases(SqlClient client, FoldedLine line, Suppliers suppliers) {
        return new EventsByLine(PurchaseLogClient.load(client, List.of(line.line().hash())))
                .fold(line.line(), suppliers, FoldedLine.END_OF_TIME);
    }
}
