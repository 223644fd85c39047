package entente.supplier.spend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import entente.platform.messaging.CloudEvents;
import entente.platform.messaging.Inbox;
import entente.supplier.spend.PurchaseFields.Refused;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes purchase events in for spend, binary or structured, many at once. What can never count is
 * passed over and counted by reason; scorecard-service shows each of them and lets it be repaired,
 * and a repaired event comes as a new one.
 */
@Singleton
public class SpendInbox {

    private static final Logger LOG = Logger.getLogger(SpendInbox.class);
    private static final int LARGEST = 1024 * 1024;
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private final MeterRegistry meters;

    public SpendInbox(MeterRegistry meters) {
        this.meters = meters;
    }

    /** The effect of a batch of the topic, which is read at once, before its transaction begins. */
    public Inbox.Effect batch(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        IdentityHashMap<ConsumerRecord<byte[], byte[]>, SpendEvent> read = new IdentityHashMap<>();
        for (ConsumerRecord<byte[], byte[]> each : records) {
            try {
                read.put(each, read(each.headers(), each.value()));
            } catch (Refused refused) {
                passedOver(refused.code());
            }
        }
        return new Inbox.Effect() {
            @Override
            public void apply(
                    SqlConnection transaction, List<ConsumerRecord<byte[], byte[]>> fresh) {
                List<SpendEvent> events =
                        fresh.stream().map(read::get).filter(Objects::nonNull).toList();
                if (!events.isEmpty()) {
                    SpendStoreClient.store(transaction, events);
                }
            }

            @Override
            public void refuse(
                    SqlConnection transaction,
                    ConsumerRecord<byte[], byte[]> record,
                    RuntimeException reason) {
                LOG.warnf("A purchase event cannot be stored: %s", reason);
                passedOver("not-storable");
            }
        };
    }

    private void passedOver(String code) {
        meters.counter("entente.spend.refused", "code", code).increment();
    }

    static SpendEvent read(Headers headers, byte @Nullable [] body) {
        if (body == null || body.length > LARGEST) {
            throw new Refused("too-large-or-empty");
        }
        JsonNode json = json(body);
        String contentType = CloudEvents.header(headers, "content-type");
        boolean structured =
                (contentType != null && contentType.startsWith("application/cloudevents+json"))
                        || (header(headers, "id") == null
                                && header(headers, "type") == null
                                && json.has("specversion"));
        String version = structured ? member(json, "specversion") : header(headers, "specversion");
        if (version != null && !version.startsWith("1.")) {
            throw new Refused("unknown-specversion");
        }
        String source = attribute(structured ? member(json, "source") : header(headers, "source"));
        String id = attribute(structured ? member(json, "id") : header(headers, "id"));
        String type = attribute(structured ? member(json, "type") : header(headers, "type"));
        OffsetDateTime time =
                time(attribute(structured ? member(json, "time") : header(headers, "time")));
        JsonNode data = structured ? json.get("data") : json;
        if (data == null || !data.isObject()) {
            throw new Refused("wrong-type");
        }
        return SpendEvent.of(
                source, id, type, time, PurchaseFields.read(type, name -> text(data, name)));
    }

    private static @Nullable String text(JsonNode data, String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return textAt(data, name);
        }
        JsonNode inner = data.get(name.substring(0, dot));
        if (inner != null && !inner.isNull() && !inner.isObject()) {
            throw new Refused("wrong-type");
        }
        return inner == null || inner.isNull() ? null : textAt(inner, name.substring(dot + 1));
    }

    private static @Nullable String textAt(JsonNode object, String name) {
        JsonNode node = object.get(name);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isTextual()) {
            throw new Refused("wrong-type");
        }
        return PurchaseFields.clean(node.textValue());
    }

    private static OffsetDateTime time(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            PurchaseFields.possible(time.toLocalDate());
            return time;
        } catch (DateTimeException e) {
            throw new Refused("wrong-type");
        }
    }

    private static String attribute(@Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new Refused("missing-attribute");
        }
        return PurchaseFields.usable(value);
    }

    private static @Nullable String header(Headers headers, String name) {
        String value = CloudEvents.header(headers, "ce_" + name);
        return value != null ? value : CloudEvents.header(headers, "ce-" + name);
    }

    private static @Nullable String member(JsonNode json, String name) {
        JsonNode node = json.get(name);
        return node != null && node.isTextual() ? node.textValue() : null;
    }

    private static JsonNode json(byte[] body) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            JsonNode json = JSON.readTree(text);
            if (json == null || json.isMissingNode()) {
                throw new Refused("malformed-json");
            }
            return json;
        } catch (CharacterCodingException | JsonProcessingException e) {
            throw new Refused("malformed-json");
        }
    }
}
