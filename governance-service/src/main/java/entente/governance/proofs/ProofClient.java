package entente.governance.proofs;

import static entente.platform.store.Database.await;

import entente.governance.proofs.Proofs.Proof;
import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.Rejected;
import entente.platform.store.EventCodec;
import entente.platform.store.EventStore;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Has the checks hear the log as far as it goes whenever somebody asks. What they found is kept in
 * memory and made again from the first event on in every life of this instance: nobody can write
 * it.
 */
@Singleton
public class ProofClient {

    /** Positions that are looked at in one call; most events are not what a rule is about. */
    private static final int BLOCK = 20_000;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final EventStore store;
    private final ReentrantLock turn = new ReentrantLock();
    private Reading reading;

    ProofClient(EventStore store) {
        this.store = store;
        this.reading = new Reading(null);
    }

    /** One reading of the log of one life of the database. */
    private static final class Reading {
        private final @Nullable UUID incarnation;
        private final Proofs proofs = new Proofs(Checks.all());
        private final Map<String, EventCodec<?>> codecs = new HashMap<>();
        private final String[] types;
        private long position;

        Reading(@Nullable UUID incarnation) {
            this.incarnation = incarnation;
            for (Category<?> category : proofs.hears()) {
                codecs.put(category.name(), new EventCodec<>(category.events()));
            }
            types =
                    codecs.values().stream()
                            .flatMap(c -> c.types().stream())
                            .toArray(String[]::new);
        }
    }

    /** What was found up to a position of the log. */
    record Found(List<Proof> proofs, long position) {}

    /**
     * Up to where the log ends now.
     *
     * @throws Rejected BUSY {@code view-behind} while a long log is read for the first time; the
     *     next call goes on from where this one ended
     */
    Found found() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long head = store.head();
        if (!locked()) {
            throw behind();
        }
        try {
            UUID incarnation = store.incarnation();
            if (!incarnation.equals(reading.incarnation)) {
                reading = new Reading(incarnation);
            }
            while (reading.position < head) {
                if (System.nanoTime() > deadline) {
                    throw behind();
                }
                advance(reading, Math.min(head, reading.position + BLOCK));
            }
            return new Found(reading.proofs.found(), reading.position);
        } finally {
            turn.unlock();
        }
    }

    private boolean locked() {
        try {
            return turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void advance(Reading reading, long to) {
        for (Row row :
                await(
                        store.database()
                                .pool()
                                .preparedQuery(
                                        "select stream, version, position, event_id, type,"
                                                + " recorded_at, occurred_at, actor, correlation,"
                                                + " data from event where position > $1 and"
                                                + " position <= $2 and type = any ($3) order by"
                                                + " position")
                                .execute(Tuple.of(reading.position, to, reading.types)))) {
            @Nullable EventCodec<?> codec = reading.codecs.get(Category.of(row.getString(0)));
            // Categories may have an event of the same name.
            if (codec != null) {
                reading.proofs.see(recorded(row, codec));
            }
            // An event is heard once, also when a later one cannot be read.
            reading.position = row.getLong(2);
        }
        reading.position = to;
    }

    private static Recorded<?> recorded(Row row, EventCodec<?> codec) {
        return new Recorded<>(
                row.getString(0),
                row.getInteger(1),
                row.getLong(2),
                row.getUUID(3),
                row.getString(4),
                row.getOffsetDateTime(5).toInstant(),
                row.getOffsetDateTime(6).toInstant(),
                row.getString(7),
                row.getUUID(8),
                null,
                null,
                codec.decode(row.getString(4), row.getBuffer(9).getBytes()));
    }

    private static Rejected behind() {
        return new Rejected(
                Rejected.Kind.BUSY, "view-behind", "The log is still being read; ask again soon");
    }
}
