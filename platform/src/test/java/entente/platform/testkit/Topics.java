package entente.platform.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import entente.platform.contracts.Contracts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** What other services would tell: their examples, about another supplier, in their envelope. */
public final class Topics {

    private static final AtomicInteger POSITION = new AtomicInteger();

    /** One life of their stores: another one is read anew, and what comes of it later is not. */
    private static final UUID STORE = UUID.randomUUID();

    private Topics() {}

    /** The example of a type, about this supplier; the fields can be changed. */
    public static ObjectNode example(String type, UUID supplier) {
        String service = type.substring(0, type.indexOf('.'));
        JsonNode example =
                Contracts.of(Path.of("../" + service + "-service/contracts")).example(type);
        ObjectNode data = example.deepCopy();
        return data.put("supplierId", supplier.toString());
    }

    /** Tells events of one supplier in this order. */
    public static void tell(UUID supplier, Map<String, ObjectNode> events) {
        String kafka = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        try (Producer<String, String> producer =
                new KafkaProducer<>(
                        new HashMap<>(Map.of("bootstrap.servers", kafka, "acks", "all")),
                        new StringSerializer(),
                        new StringSerializer())) {
            for (Map.Entry<String, ObjectNode> event : events.entrySet()) {
                producer.send(message(supplier, event.getKey(), event.getValue())).get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The envelope's {@code ce_source} of a service. */
    public static String source(String service) {
        return "/entente/" + service + "/" + STORE;
    }

    /** The next position of that source. */
    public static String position() {
        return Integer.toString(POSITION.incrementAndGet());
    }

    private static ProducerRecord<String, String> message(
            UUID supplier, String type, ObjectNode data) {
        String service = type.substring(0, type.indexOf('.'));
        String position = position();
        ProducerRecord<String, String> told =
                new ProducerRecord<>(service + "-events", supplier.toString(), data.toString());
        Map<String, String> envelope =
                Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        source(service),
                        "ce_subject",
                        service + "/" + supplier,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_recordedtime",
                        Instant.now().toString(),
                        "ce_correlationid",
                        UUID.randomUUID().toString(),
                        "ce_sourceposition",
                        position,
                        "ce_streamversion",
                        position);
        envelope.forEach((name, value) -> told.headers().add(name, value.getBytes(UTF_8)));
        return told;
    }
}
