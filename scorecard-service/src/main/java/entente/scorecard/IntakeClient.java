package entente.scorecard;

import entente.platform.Rejected;
import entente.platform.store.Database;
import entente.platform.web.EdgeConfig;
import entente.scorecard.purchases.Incoming;
import io.vertx.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** How events of other systems come in, whatever they are about. */
@Singleton
public class IntakeClient {

    /** Media type of structured CloudEvents, one per line. */
    public static final String LINES = "application/x-ndjson";

    private static final MediaType MANY = MediaType.valueOf(LINES);
    private static final int ATTEMPTS = 5;

    private final Database database;

    IntakeClient(Database database) {
        this.database = database;
    }

    /** A record of Kafka. */
    public static Incoming incoming(ConsumerRecord<byte[], byte[]> kafkaRecord) {
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

    /**
     * The events of a request: one structured CloudEvent, or one per line.
     *
     * @throws Rejected 400 {@code body-missing}
     * @throws WebApplicationException 413
     */
    public static List<Incoming> incoming(HttpHeaders headers, byte @Nullable [] body) {
        if (body == null || Incoming.isBlank(body)) {
            throw new Rejected(
                    Rejected.Kind.MALFORMED,
                    "body-missing",
                    "The request needs at least one event");
        }
        if (body.length > EdgeConfig.MAX_BODY) {
            throw new WebApplicationException(413);
        }
        return MANY.isCompatible(headers.getMediaType())
                ? Incoming.lines(body)
                : List.of(Incoming.structured(body));
    }

    /**
     * Stores all events of a request or none. Two who bring the same ids at once may cross; the one
     * that PostgreSQL ends starts over.
     *
     * @throws Rejected 503 {@code intake-busy}
     */
    public <T> T store(Function<SqlConnection, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return database.inTransaction(work);
            } catch (RuntimeException e) {
                if (Database.isFinal(e)) {
                    throw e;
                }
                if (attempt == ATTEMPTS) {
                    throw new Rejected(
                            Rejected.Kind.BUSY, "intake-busy", "Try the same events again later");
                }
            }
        }
    }
}
