package entente.bench.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The job as one would write it with Kafka Streams. Stage one, by order line (the topic's key):
 * drops ids seen before, keeps what is known of the line, and sends on by how much its figures
 * changed. Stage two, by supplier and month: adds that up. All state lies in RocksDB with
 * changelog.
 */
final class StreamsTopology {

    static final String TOTALS = "totals";
    private static final String IDS = "ids";
    private static final String LINES = "lines";
    private static final byte[] SEEN = {1};

    /** How many records stage one has taken and sent on, and stage two taken. */
    record Progress(LongAdder taken, LongAdder sent, LongAdder added) {
        Progress() {
            this(new LongAdder(), new LongAdder(), new LongAdder());
        }

        boolean isDone(long events) {
            return taken.sum() == events && sent.sum() == added.sum();
        }
    }

    private StreamsTopology() {}

    /** OTIF, PPM and spend per supplier and month. */
    static Topology full(String topic, Progress progress) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.addStateStore(store(IDS)).addStateStore(store(LINES)).addStateStore(store(TOTALS));
        builder.stream(topic, Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
                .process(() -> new Lines(progress), IDS, LINES)
                .repartition(
                        Repartitioned.with(Serdes.String(), Serdes.ByteArray())
                                .withNumberOfPartitions(Curtain.PARTITIONS))
                .process(() -> new Totals(progress), TOTALS);
        return builder.build();
    }

    /** Only how many events there were per supplier and month. */
    static Topology counters(String topic, Progress progress) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.addStateStore(store(TOTALS));
        builder.stream(topic, Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
                .process(() -> new Counted(progress))
                .repartition(
                        Repartitioned.with(Serdes.String(), Serdes.ByteArray())
                                .withNumberOfPartitions(Curtain.PARTITIONS))
                .process(() -> new Totals(progress), TOTALS);
        return builder.build();
    }

    private static StoreBuilder<KeyValueStore<String, byte[]>> store(String name) {
        return Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                .withCachingEnabled();
    }

    private static String header(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static JsonNode parsed(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final class Lines implements Processor<byte[], byte[], String, byte[]> {
        private final Progress progress;
        private ProcessorContext<String, byte[]> context;
        private KeyValueStore<String, byte[]> ids;
        private KeyValueStore<String, byte[]> lines;

        @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
        Lines(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void init(ProcessorContext<String, byte[]> given) {
            context = given;
            ids = given.getStateStore(IDS);
            lines = given.getStateStore(LINES);
        }

        @Override
        public void process(Record<byte[], byte[]> event) {
            Headers headers = event.headers();
            String id = header(headers, "ce_source") + "|" + header(headers, "ce_id");
            if (ids.putIfAbsent(id, SEEN) == null) {
                take(event, header(headers, "ce_type"), parsed(event.value()));
            }
            progress.taken.increment();
        }

        private void take(Record<byte[], byte[]> event, String type, JsonNode data) {
            String key =
                    data.get("orderSystem").textValue()
                            + "|"
                            + data.get("orderNumber").textValue()
                            + "|"
                            + data.get("lineNumber").textValue();
            LineState line = LineState.of(lines.get(key));
            String keyBefore = line.key();
            LineFigures before = line.figures();
            apply(line, type, data);
            lines.put(key, line.bytes());
            String keyAfter = line.key();
            LineFigures after = line.figures();
            if (keyBefore != null && !keyBefore.equals(keyAfter)) {
                send(event, keyBefore, LineFigures.ZERO.minus(before));
                before = LineFigures.ZERO;
            }
            LineFigures change = after.minus(before);
            if (keyAfter != null && !change.equals(LineFigures.ZERO)) {
                send(event, keyAfter, change);
            }
        }

        private void send(Record<byte[], byte[]> event, String key, LineFigures change) {
            progress.sent.increment();
            context.forward(new Record<>(key, change.bytes(), event.timestamp()));
        }

        private static void apply(LineState line, String type, JsonNode data) {
            switch (type) {
                case "purchase.order-line-placed.v1" ->
                        line.placed(
                                data.get("supplierRef").get("value").textValue(),
                                number(data, "quantity"),
                                cents(data, "unitPrice"),
                                day(data, "promisedDate"));
                case "purchase.order-line-changed.v1" -> line.moved(day(data, "promisedDate"));
                case "purchase.goods-received.v1" ->
                        line.received(
                                data.get("receiptNumber").textValue(),
                                number(data, "quantity"),
                                day(data, "receivedOn"));
                case "purchase.receipt-reversed.v1" ->
                        line.reversed(data.get("receiptNumber").textValue());
                case "purchase.goods-inspected.v1" ->
                        line.inspected(
                                data.get("receiptNumber").textValue(),
                                number(data, "rejectedQuantity"));
                default -> {
                    // Confirmations and invoices change none of these figures.
                }
            }
        }

        private static int number(JsonNode data, String field) {
            return Integer.parseInt(data.get(field).textValue());
        }

        private static long cents(JsonNode data, String field) {
            return new BigDecimal(data.get(field).textValue()).movePointRight(2).longValueExact();
        }

        private static int day(JsonNode data, String field) {
            return (int) LocalDate.parse(data.get(field).textValue()).toEpochDay();
        }
    }

    private static final class Counted implements Processor<byte[], byte[], String, byte[]> {
        private static final byte[] ONE = new LineFigures(1, 0, 0, 0, 0).bytes();
        private final Progress progress;
        private ProcessorContext<String, byte[]> context;

        @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
        Counted(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void init(ProcessorContext<String, byte[]> given) {
            context = given;
        }

        @Override
        public void process(Record<byte[], byte[]> event) {
            String supplier = parsed(event.value()).get("supplierRef").get("value").textValue();
            String month = header(event.headers(), "ce_time").substring(0, 7);
            progress.sent.increment();
            context.forward(new Record<>(supplier + "|" + month, ONE, event.timestamp()));
            progress.taken.increment();
        }
    }

    private static final class Totals implements Processor<String, byte[], Void, Void> {
        private final Progress progress;
        private KeyValueStore<String, byte[]> totals;

        @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
        Totals(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void init(ProcessorContext<Void, Void> context) {
            totals = context.getStateStore(TOTALS);
        }

        @Override
        public void process(Record<String, byte[]> change) {
            byte[] before = totals.get(change.key());
            LineFigures sum = before == null ? LineFigures.ZERO : LineFigures.of(before);
            totals.put(change.key(), sum.plus(LineFigures.of(change.value())).bytes());
            progress.added.increment();
        }
    }
}
