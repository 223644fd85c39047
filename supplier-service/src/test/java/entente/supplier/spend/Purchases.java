package entente.supplier.spend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes purchase events as an ERP integration would; every order has one line. */
public final class Purchases {

    /** A purchase event in text. */
    public record Event(
            String source, String id, String type, String time, Map<String, String> data) {

        /** As JSON data of the binary mode. */
        public String json() {
            StringBuilder json = new StringBuilder("{");
            Map<String, String> rest = new HashMap<>(data);
            String system = rest.remove("supplierRef.system");
            String value = rest.remove("supplierRef.value");
            json.append(
                    "\"supplierRef\":{\"system\":\"%s\",\"value\":\"%s\"}"
                            .formatted(system, value));
            rest.forEach((k, v) -> json.append(",\"%s\":\"%s\"".formatted(k, v)));
            return json.append('}').toString();
        }

        SpendEvent read() {
            return SpendEvent.of(
                    source,
                    id,
                    type,
                    OffsetDateTime.parse(time),
                    PurchaseFields.read(type, data::get));
        }
    }

    private final String source = "test-" + UUID.randomUUID();
    private final List<Event> events = new ArrayList<>();
    private String alias;
    private String category = "castings";
    private String currency = "EUR";

    public Purchases(String alias) {
        this.alias = alias;
    }

    /** What follows names the supplier by this alias. */
    public Purchases namedBy(String other) {
        alias = other;
        return this;
    }

    public Purchases in(String newCategory, String newCurrency) {
        category = newCategory;
        currency = newCurrency;
        return this;
    }

    public Purchases placed(String order, String price, String due, String on) {
        return add(
                "order-line-placed",
                order,
                on,
                "itemNumber",
                "4711",
                "category",
                category,
                "quantity",
                "10",
                "unit",
                "PCE",
                "unitPrice",
                price,
                "currency",
                currency,
                "requestedDate",
                due,
                "placedOn",
                on);
    }

    public Purchases received(String order, String receipt, String quantity, String on) {
        return add(
                "goods-received",
                order,
                on,
                "receiptNumber",
                receipt,
                "quantity",
                quantity,
                "receivedOn",
                on,
                "postedOn",
                on);
    }

    Purchases reversed(String order, String receipt, String on) {
        return add("receipt-reversed", order, on, "receiptNumber", receipt, "reversedOn", on);
    }

    Purchases confirmed(String order, String promised, String on) {
        return add(
                "order-line-confirmed",
                order,
                on,
                "quantity",
                "10",
                "promisedDate",
                promised,
                "confirmedOn",
                on);
    }

    Purchases changed(String order, String by, String on, String... fields) {
        String[] all = Arrays.copyOf(fields, fields.length + 4);
        all[fields.length] = "changedOn";
        all[fields.length + 1] = on;
        all[fields.length + 2] = "changedBy";
        all[fields.length + 3] = by;
        return add("order-line-changed", order, on, all);
    }

    /** The last event once more under its id, later and with another content. */
    Purchases again(String field, String value) {
        Event last = events.getLast();
        Map<String, String> data = new HashMap<>(last.data);
        data.put(field, value);
        events.add(
                new Event(last.source, last.id, last.type, last.time.replace("T10", "T11"), data));
        return this;
    }

    private Purchases add(String type, String order, String on, String... fields) {
        Map<String, String> data = new HashMap<>();
        data.put("orderSystem", "SAP-EU");
        data.put("orderNumber", order);
        data.put("lineNumber", events.size() % 2 == 0 ? "00010" : "10");
        data.put("supplierRef.system", "SAP-EU");
        data.put("supplierRef.value", alias);
        for (int i = 0; i < fields.length; i += 2) {
            data.put(fields[i], fields[i + 1]);
        }
        events.add(
                new Event(
                        source,
                        order + "-" + events.size(),
                        "purchase." + type + ".v1",
                        on + "T10:00:00Z",
                        data));
        return this;
    }

    public List<Event> events() {
        return List.copyOf(events);
    }

    /** Publishes them as an ERP integration does. */
    public void send(String kafka) {
        send(kafka, events);
    }

    static void send(String kafka, List<Event> all) {
        try (Producer<String, String> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka),
                        new StringSerializer(),
                        new StringSerializer())) {
            for (Event event : all) {
                var _ = producer.send(record(event));
            }
            producer.flush();
        }
    }

    /** The message that tells this event. */
    public static ProducerRecord<String, String> record(Event event) {
        ProducerRecord<String, String> each =
                new ProducerRecord<>("purchase-events", event.id(), event.json());
        header(each, "ce_specversion", "1.0");
        header(each, "ce_source", event.source());
        header(each, "ce_id", event.id());
        header(each, "ce_type", event.type());
        header(each, "ce_time", event.time());
        return each;
    }

    private static void header(ProducerRecord<String, String> record, String name, String value) {
        record.headers().add(name, value.getBytes(UTF_8));
    }
}
