package entente.bench.scorecard;

import static java.nio.charset.StandardCharsets.UTF_8;

import entente.bench.harness.Waiting;
import entente.bench.store.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Lets a running scorecard-service come to know an order book: its suppliers as supplier-service
 * would tell them; what was bought from one supplier of each kind over Kafka; what was bought from
 * the others as copies of the rows that the intake made of that, under other names, by SQL. Tens of
 * millions of events would take the intake most of an hour.
 */
final class BoughtByAll {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int SUPPLIERS_A_STATEMENT = 250;
    private static final List<String> COPIED =
            List.of("purchase_event", "purchase_line", "purchase_sum", "purchase_change");

    private final OrderBook book;
    private final Schema schema;
    private final String bootstrap;

    BoughtByAll(OrderBook book, Schema schema, String bootstrap) {
        this.book = book;
        this.schema = schema;
        this.bootstrap = bootstrap;
    }

    void tell() throws SQLException {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrap,
                                "compression.type",
                                "lz4",
                                "linger.ms",
                                20),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
            for (int supplier = 0; supplier < book.suppliers(); supplier++) {
                for (var message : suppliers(supplier)) {
                    var _ = producer.send(message, (_, e) -> failure.compareAndSet(null, e));
                }
            }
            for (int kind = 0; kind < book.kinds(); kind++) {
                for (OrderBook.Event event : book.of(kind)) {
                    var _ =
                            producer.send(
                                    purchase(event), (_, e) -> failure.compareAndSet(null, e));
                }
            }
            producer.flush();
            if (failure.get() != null) {
                throw new IllegalStateException("Kafka did not take an event", failure.get());
            }
        }
        long bought = (long) book.kinds() * book.eventsOfOne();
        Waiting.until(
                "one supplier of each kind is taken in",
                PATIENCE,
                () -> schema.ask("select sum(events) from purchase_total") == bought);
        copy();
    }

    private List<ProducerRecord<byte[], byte[]>> suppliers(int supplier) {
        UUID id = OrderBook.id(supplier);
        String common =
                "{\"supplierId\":\"%s\",\"occurredAt\":\"2024-01-01T00:00:00Z\",\"aggregateId\":\"%s\","
                        .formatted(id, id);
        return List.of(
                heard(
                        id,
                        1,
                        "supplier.registered.v1",
                        common
                                + """
                                "aggregateVersion":1,"actorId":"%s","name":"Supplier %05d",\
                                "country":"DE","categories":["castings"],"parentId":null}\
                                """
                                        .formatted(OrderBook.id(0), supplier)),
                heard(
                        id,
                        2,
                        "supplier.alias-added.v1",
                        common
                                + """
                                "aggregateVersion":2,"actorId":"%s","system":"SAP-EU","value":"%s"}\
                                """
                                        .formatted(OrderBook.id(0), OrderBook.alias(supplier))));
    }

    private static ProducerRecord<byte[], byte[]> heard(
            UUID supplier, int version, String type, String data) {
        UUID event = UUID.nameUUIDFromBytes((supplier + "/" + version).getBytes(UTF_8));
        return record(
                "supplier-events",
                supplier.toString(),
                data,
                Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        event.toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "/entente/supplier-service/" + OrderBook.id(0),
                        "ce_subject",
                        "supplier/" + supplier,
                        "ce_time",
                        "2024-01-01T00:00:00Z",
                        "ce_correlationid",
                        event.toString(),
                        "ce_sourceposition",
                        Long.toString((supplier.getMostSignificantBits() >>> 31) + version),
                        "ce_streamversion",
                        Integer.toString(version),
                        "ce_recordedtime",
                        Instant.now().toString()));
    }

    private static ProducerRecord<byte[], byte[]> purchase(OrderBook.Event event) {
        return record(
                "purchase-events",
                event.id(),
                event.data(),
                Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_source",
                        "sap-eu",
                        "ce_id",
                        event.id(),
                        "ce_type",
                        event.type(),
                        "ce_time",
                        event.on() + "T08:00:00Z",
                        "content-type",
                        "application/json"));
    }

    private static ProducerRecord<byte[], byte[]> record(
            String topic, String key, String data, Map<String, String> headers) {
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(topic, key.getBytes(UTF_8), data.getBytes(UTF_8));
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        return message;
    }

    /** Copies without the indexes: in random order they are what takes longest. */
    private void copy() throws SQLException {
        try (Connection connection = schema.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("set maintenance_work_mem = '1GB'");
            statement.execute("set max_parallel_maintenance_workers = 1");
            for (String table : COPIED) {
                statement.execute(ofKinds(table));
            }
            List<String> again = new ArrayList<>();
            for (String table : COPIED) {
                again.addAll(dropIndexes(statement, table));
            }
            int step = SUPPLIERS_A_STATEMENT;
            for (int from = book.kinds(); from < book.suppliers(); from += step) {
                int until = Math.min(book.suppliers(), from + step);
                for (String table : COPIED) {
                    statement.execute(copies(statement, table, from, until));
                }
            }
            for (String index : again) {
                statement.execute(index);
            }
            statement.execute("vacuum (analyze)");
        }
    }

    private static List<String> dropIndexes(Statement statement, String table) throws SQLException {
        Map<String, String> made = new LinkedHashMap<>();
        try (ResultSet row =
                statement.executeQuery(
                        """
                        select 'alter table %1$s drop constraint ' || conname,
                               'alter table %1$s add constraint ' || conname || ' '
                                 || pg_get_constraintdef(oid)
                          from pg_constraint
                         where conrelid = '%1$s'::regclass and contype in ('p', 'u')
                        union all
                        select 'drop index ' || indexrelid::regclass, pg_get_indexdef(indexrelid)
                          from pg_index i
                         where indrelid = '%1$s'::regclass
                           and not exists (select from pg_constraint c
                                            where c.conindid = i.indexrelid)\
                        """
                                .formatted(table))) {
            while (row.next()) {
                made.put(row.getString(1), row.getString(2));
            }
        }
        for (String drop : made.keySet()) {
            statement.execute(drop);
        }
        return List.copyOf(made.values());
    }

    /** The rows of one supplier of each kind, and how many were before. */
    private static String ofKinds(String table) {
        return table.equals("purchase_event")
                ? """
                create temp table kind_purchase_event as
                  select row_number() over (partition by substring(id for 12) order by position)
                           as number,
                         substring(id for 12)::bigint - %s as kind, t.*
                    from purchase_event t\
                """
                        .formatted(OrderBook.alias(0))
                : """
                create temp table kind_%1$s as
                  select party_value::bigint - %2$s as kind, t.* from %1$s t
                   where party_value like '7%%'\
                """
                        .formatted(table, OrderBook.alias(0));
    }

    /** Those rows once more for each of some suppliers of the same kind. */
    private String copies(Statement statement, String table, int from, int until)
            throws SQLException {
        String copied = "(%s + s %% %d)::text".formatted(OrderBook.alias(0), book.kinds());
        String alias = "(%s + s)::text".formatted(OrderBook.alias(0));
        Map<String, String> other = new HashMap<>();
        other.put("position", "s * %d::bigint + t.number".formatted(book.eventsOfOne()));
        for (String hash : List.of("id_hash", "content_hash", "line_hash")) {
            other.put(hash, "md5(t." + hash + " || ' ' || s)::uuid");
        }
        for (String name : List.of("id", "order_number")) {
            other.put(name, "replace(t.%s, %s, %s)".formatted(name, copied, alias));
        }
        other.put("party_value", alias);
        other.put("changed", "pg_current_xact_id()::text::bigint");
        other.put("data", inBytes("data", copied, alias));
        if (table.equals("purchase_line")) { // in sums it is a number
            other.put("events", inBytes("events", copied, alias));
        }
        List<String> columns = columns(statement, table);
        return """
        insert into %s (%s)
        select %s
          from generate_series(%d, %d) s join kind_%s t on t.kind = s %% %d\
        """
                .formatted(
                        table,
                        String.join(", ", columns),
                        columns.stream()
                                .map(name -> other.getOrDefault(name, "t." + name))
                                .collect(Collectors.joining(", ")),
                        from,
                        until - 1,
                        table,
                        book.kinds());
    }

    private static String inBytes(String column, String text, String by) {
        return "decode(replace(encode(t.%s, 'hex'), encode(%s::bytea, 'hex'), encode(%s::bytea, 'hex')), 'hex')"
                .formatted(column, text, by);
    }

    private static List<String> columns(Statement statement, String table) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet row =
                statement.executeQuery(
                        """
                        select attname from pg_attribute
                         where attrelid = '%s'::regclass and attnum > 0 and not attisdropped\
                        """
                                .formatted(table))) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }
}
