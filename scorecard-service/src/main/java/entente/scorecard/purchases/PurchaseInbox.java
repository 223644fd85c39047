package entente.scorecard.purchases;

import entente.platform.messaging.Inbox;
import entente.scorecard.purchases.PurchaseEventReader.Reading.Accepted;
import entente.scorecard.purchases.PurchaseEventReader.Reading.Refused;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Takes purchase events in, from Kafka and from callers of {@code /intake}: one transaction stores
 * what is new, folds the order lines it touches again and moves the sums by the difference. Sets of
 * events, not sequences: any order, batch or repetition comes to the same.
 */
@Singleton
public class PurchaseInbox implements Inbox.Effect {

    static final String KAFKA = "KAFKA";
    static final String INTAKE = "INTAKE";

    /**
     * What became of events.
     *
     * @param accepted new ones that are stored and may count
     * @param duplicate ones that were stored before
     * @param waiting those of the accepted ones that wait for an order line or a supplier
     * @param quarantined ones that can never count as they are
     * @param position in the purchase log, for {@code after}
     */
    public record Receipt(
            long accepted, long duplicate, long waiting, long quarantined, long position) {

        Receipt plus(long accepts, long duplicates, long waits, long quarantines) {
            return new Receipt(
                    accepted + accepts,
                    duplicate + duplicates,
                    waiting + waits,
                    quarantined + quarantines,
                    position);
        }

        Receipt at(long reached) {
            return new Receipt(accepted, duplicate, waiting, quarantined, reached);
        }

        Receipt with(FoldedLine line, EventState state, Suppliers suppliers) {
            return switch (state.state()) {
                case QUARANTINED -> plus(0, 0, 0, 1);
                case WAITING -> plus(1, 0, 1, 0);
                case COUNTED, SUPERSEDED, REVERSED -> {
                    LineFacts facts = line.facts();
                    boolean known = facts != null && suppliers.supplierOf(facts.party()) != null;
                    yield plus(1, 0, known ? 0 : 1, 0);
                }
            };
        }
    }

    @Override
    public void apply(
            SqlConnection transaction, List<ConsumerRecord<byte[], byte[]>> kafkaRecords) {
        var _ =
                take(
                        transaction,
                        kafkaRecords.stream().map(PurchaseInbox::incoming).toList(),
                        KAFKA,
                        FoldedLine.NOT_ASKED);
    }

    @Override
    public void refuse(
            SqlConnection transaction,
            ConsumerRecord<byte[], byte[]> kafkaRecord,
            RuntimeException reason) {
        Incoming incoming = incoming(kafkaRecord);
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
                transaction, List.of(new QuarantineView.Entry(incoming, refused)), KAFKA);
    }

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
        List<Accepted> readable = new ArrayList<>();
        List<QuarantineView.Entry> refused = new ArrayList<>();
        for (Incoming each : incoming) {
            switch (each.read()) {
                case Accepted accepted -> readable.add(accepted);
                case Refused why -> refused.add(new QuarantineView.Entry(each, why));
            }
        }
        QuarantineView.add(transaction, refused, origin);
        Receipt nothing = new Receipt(0, 0, 0, refused.size(), PurchaseLogClient.head(transaction));
        if (readable.isEmpty()) {
            return nothing;
        }
        if (IntakeBatch.hasMarketPrice(readable)) {
            PurchaseLogClient.lockMarketPrices(transaction);
        }
        SortedMap<UUID, LineId> touched = IntakeBatch.lines(readable);
        PurchaseLogClient.lock(transaction, touched);
        IntakeBatch batch =
                IntakeBatch.of(readable, PurchaseLogClient.known(transaction, readable));
        if (batch.news().isEmpty()) {
            return nothing.plus(0, batch.duplicates(), 0, 0);
        }
        PurchaseLogClient.reused(transaction, batch.reused());
        List<FoldedLine> lines = fold(transaction, batch, suppliers);
        long position = PurchaseLogClient.append(transaction, batch.news(), batch.reused(), origin);
        return receipt(batch, lines, suppliers)
                .plus(0, batch.duplicates(), 0, refused.size())
                .at(position);
    }

    /** Folds every touched line without and with the new events, and stores the difference. */
    private static List<FoldedLine> fold(SqlClient client, IntakeBatch batch, Suppliers suppliers) {
        SortedMap<UUID, LineId> touched = IntakeBatch.lines(batch.news());
        if (!touched.keySet().containsAll(batch.otherLines())) {
            SortedMap<UUID, LineId> others = PurchaseLogClient.lines(client, batch.otherLines());
            PurchaseLogClient.lock(client, others);
            touched.putAll(others);
        }
        Set<PurchaseEvent> events = PurchaseLogClient.load(client, touched.keySet());
        EventsByLine before = new EventsByLine(events);
        batch.news().forEach(accepted -> events.add(accepted.event()));
        EventsByLine after = new EventsByLine(events);
        List<PurchaseTotalsView.Change> changes = new ArrayList<>();
        for (LineId line : touched.values()) {
            FoldedLine old = before.has(line) ? stored(before, line) : null;
            changes.add(new PurchaseTotalsView.Change(old, stored(after, line)));
        }
        PurchaseTotalsView.apply(client, changes);
        return changes.stream()
                .map(PurchaseTotalsView.Change::after)
                .map(line ->
                        line.mixed()
                                ? after.fold(line.line(), suppliers, FoldedLine.END_OF_TIME)
                                : line)
                .toList();
    }

    private static FoldedLine stored(EventsByLine events, LineId line) {
        return events.fold(line, FoldedLine.NOT_ASKED, FoldedLine.END_OF_TIME);
    }

    private static Receipt receipt(IntakeBatch batch, List<FoldedLine> lines, Suppliers suppliers) {
        Set<PurchaseEvent> news = new HashSet<>();
        batch.news().forEach(accepted -> news.add(accepted.event()));
        Receipt receipt = new Receipt(0, 0, 0, 0, 0);
        for (FoldedLine line : lines) {
            for (EventState state : line.states()) {
                if (news.remove(state.event())) {
                    receipt = receipt.with(line, state, suppliers);
                }
            }
        }
        // What is left belongs to no line: market prices count as they come.
        return receipt.plus(news.size(), 0, 0, 0);
    }

    private static Incoming incoming(ConsumerRecord<byte[], byte[]> kafkaRecord) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : kafkaRecord.headers()) {
            if (header.value() != null) {
                headers.put(
                        header.key().toLowerCase(Locale.ROOT),
                        new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        byte[] body = kafkaRecord.value();
        return new Incoming(headers, body == null ? new byte[0] : body);
    }
}
