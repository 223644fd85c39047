package entente.platform.messaging;

import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.store.EventCodec;
import entente.platform.store.EventStore;
import entente.platform.view.Delivery;
import entente.platform.view.Parked;
import io.vertx.sqlclient.SqlClient;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What one leader of the relay tells of the log, batch by batch: what is public, at the place where
 * it is to be told, and not while an earlier event of its stream is parked.
 */
final class Telling {

    private static final EventCodec<Retelling.Event> RETELLING =
            new EventCodec<>(Retelling.Event.class);

    private final String consumer;
    private final PublicRecords translator;
    private final String incarnation;
    private final Set<Long> retold;

    /**
     * @param consumer under whose name events are parked
     * @param retold positions of events that are told again later in the log
     */
    Telling(String consumer, PublicRecords translator, String incarnation, Set<Long> retold) {
        this.consumer = consumer;
        this.translator = translator;
        this.incarnation = incarnation;
        this.retold = new HashSet<>(retold);
    }

    /**
     * A stretch of the log.
     *
     * @param records in the order in which they are to be sent
     * @param aside what cannot be told now, with the reason
     */
    record Batch(
            SequencedMap<Delivery, ProducerRecord<byte[], byte[]>> records,
            Map<Delivery, String> aside) {}

    Batch of(SqlClient connection, List<Recorded<byte[]>> events) {
        Set<String> streams = new HashSet<>(events.stream().map(Recorded::stream).toList());
        Set<String> parked = Parked.among(connection, consumer, streams);
        Batch batch = new Batch(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (Recorded<byte[]> raw : events) {
            if (retold.contains(raw.position())) {
                continue; // its turn comes later
            }
            boolean again = isAgain(raw);
            if (again) {
                retold.add(original(raw));
            }
            Recorded<byte[]> told = told(connection, raw);
            Delivery delivery = new Delivery(0, raw.position(), null, told.stream(), null, raw);
            if (!again && parked.contains(raw.stream())) {
                batch.aside.put(delivery, "An earlier event of this key is parked");
                continue;
            }
            try {
                ProducerRecord<byte[], byte[]> record = translator.of(told, incarnation);
                if (record != null) {
                    batch.records.put(delivery, record);
                }
            } catch (RuntimeException e) {
                parked.add(told.stream());
                batch.aside.put(delivery, e.toString());
            }
        }
        return batch;
    }

    /** The event that is told at this place of the log: itself, or an earlier one told again. */
    static Recorded<byte[]> told(SqlClient connection, Recorded<byte[]> raw) {
        if (!isAgain(raw)) {
            return raw;
        }
        Recorded<byte[]> earlier = EventStore.readAll(connection, original(raw) - 1, 1).getFirst();
        return told(connection, earlier).at(raw.position());
    }

    private static boolean isAgain(Recorded<byte[]> raw) {
        return Category.of(raw.stream()).equals(Retelling.CATEGORY.name());
    }

    private static long original(Recorded<byte[]> raw) {
        return switch (RETELLING.decode(raw.type(), raw.event())) {
            case Retelling.Event.ToldAgain e -> e.position();
        };
    }
}
