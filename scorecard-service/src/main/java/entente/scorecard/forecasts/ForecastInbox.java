package entente.scorecard.forecasts;

import entente.platform.messaging.Inbox;
import entente.platform.web.list.Page;
import entente.scorecard.IntakeClient;
import entente.scorecard.PartyChangesView;
import entente.scorecard.QuarantineFilter;
import entente.scorecard.QuarantineView;
import entente.scorecard.TopicInbox;
import entente.scorecard.forecasts.ForecastEventReader.Reading;
import entente.scorecard.forecasts.ForecastEventReader.Reading.Accepted;
import entente.scorecard.forecasts.ForecastEventReader.Reading.Unreadable;
import entente.scorecard.purchases.Incoming;
import entente.scorecard.purchases.Party;
import entente.scorecard.purchases.PurchaseEventReader.Reading.Refused;
import entente.scorecard.purchases.Receipt;
import entente.scorecard.purchases.Suppliers;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes forecast events in, from Kafka and from callers of {@code /forecasts}: one transaction
 * stores what is new and says of whom. Folding is left to reading, so any order, batch or
 * repetition comes to the same.
 */
@Singleton
public class ForecastInbox implements Inbox.Effect, TopicInbox {

    static final String TOPIC = "forecast-events";

    private static final Logger LOG = Logger.getLogger(ForecastInbox.class);

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public boolean reads(Incoming incoming) {
        return ForecastEventReader.read(incoming) instanceof Accepted;
    }

    @Override
    public long head(SqlClient client) {
        return ForecastLogClient.head(client);
    }

    @Override
    public long replay(
            SqlConnection transaction,
            List<Incoming> readable,
            Suppliers suppliers,
            Set<Party> named) {
        // Sent on as well: whoever else heard it could not read it either.
        return store(transaction, readable, INTAKE).position;
    }

    @Override
    public Page<Contradiction> contradicting(
            SqlClient client,
            Suppliers suppliers,
            QuarantineFilter filter,
            int limit,
            @Nullable String cursor) {
        return UnsettledForecastView.contradicting(client, filter, limit, cursor);
    }

    @Override
    public List<Total> totals(SqlClient client, Suppliers suppliers) {
        return UnsettledForecastView.totals(client);
    }

    @Override
    public void apply(SqlConnection transaction, List<ConsumerRecord<byte[], byte[]>> fresh) {
        var _ = store(transaction, fresh.stream().map(IntakeClient::incoming).toList(), KAFKA);
    }

    @Override
    public void refuse(
            SqlConnection transaction,
            ConsumerRecord<byte[], byte[]> kafkaRecord,
            RuntimeException reason) {
        LOG.warnf("A forecast event cannot be stored and is quarantined: %s", reason);
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
                TOPIC,
                List.of(new QuarantineView.Entry(IntakeClient.incoming(kafkaRecord), refused)),
                KAFKA);
    }

    /**
     * Takes in what came over REST; the caller's transaction decides whether that lasts.
     *
     * @param suppliers only for the receipt; nothing that is stored depends on it
     */
    Receipt take(SqlConnection transaction, List<Incoming> incoming, Suppliers suppliers) {
        Stored stored = store(transaction, incoming, INTAKE);
        return receipt(transaction, stored, suppliers).at(stored.position);
    }

    /** What storing came to. */
    private record Stored(List<ForecastEvent> news, long duplicates, long refused, long position) {}

    private static Stored store(SqlConnection transaction, List<Incoming> incoming, String origin) {
        List<Accepted> readable = new ArrayList<>();
        List<QuarantineView.Entry> refused = new ArrayList<>();
        for (Incoming each : incoming) {
            Reading reading = ForecastEventReader.read(each);
            switch (reading) {
                case Accepted accepted -> readable.add(accepted);
                case Unreadable no -> refused.add(new QuarantineView.Entry(each, no.why()));
            }
        }
        QuarantineView.add(transaction, TOPIC, refused, origin);
        if (readable.isEmpty()) {
            return new Stored(List.of(), 0, refused.size(), ForecastLogClient.head(transaction));
        }
        ForecastLogClient.lock(transaction);
        Set<UUID> ids = new HashSet<>();
        readable.forEach(accepted -> ids.add(accepted.event().idHash()));
        Map<UUID, Set<UUID>> known = new HashMap<>(ForecastLogClient.known(transaction, ids));
        List<Accepted> news = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        Set<Party> changed = new HashSet<>();
        Set<UUID> reused = new HashSet<>();
        for (Accepted accepted : readable) {
            UUID id = accepted.event().idHash();
            Set<UUID> contents = known.computeIfAbsent(id, _ -> new HashSet<>());
            if (contents.add(accepted.event().contentHash())) {
                news.add(accepted);
                numbers.add(contents.size() - 1);
                changed.add(accepted.event().fact().party());
                if (contents.size() > 1) {
                    reused.add(id);
                }
            }
        }
        // Who used the id before may have lost what it said.
        changed.addAll(ForecastLogClient.named(transaction, reused));
        long position = ForecastLogClient.append(transaction, news, numbers, origin);
        if (!news.isEmpty()) {
            ForecastLogClient.changed(transaction, changed, position);
            PartyChangesView.note(transaction, changed, false);
        }
        return new Stored(
                news.stream().map(Accepted::event).toList(),
                readable.size() - news.size(),
                refused.size(),
                position);
    }

    private static Receipt receipt(SqlClient client, Stored stored, Suppliers suppliers) {
        Receipt receipt = Receipt.NONE.plus(0, stored.duplicates, 0, stored.refused);
        Map<ForecastEvent, UnsettledForecastView.Judgement> judged =
                UnsettledForecastView.judged(client, stored.news, suppliers);
        for (UnsettledForecastView.Judgement judgement : judged.values()) {
            receipt =
                    switch (judgement.state()) {
                        case QUARANTINED -> receipt.plus(0, 0, 0, 1);
                        case COUNTED, SUPERSEDED, REVERSED, WAITING ->
                                receipt.plus(1, 0, judgement.code() == null ? 0 : 1, 0);
                    };
        }
        return receipt;
    }
}
