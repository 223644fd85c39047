package entente.soak;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What must hold on the topics. */
final class TopicInvariants {

    private final Databases databases;
    private final Topics topics;

    TopicInvariants(Databases databases, Topics topics) {
        this.databases = databases;
        this.topics = topics;
    }

    void check(List<LoggedEvent> log, Report report) {
        List<ConsumerRecord<byte[], byte[]>> records = topics.read("supplier-events");
        Map<String, List<String>> expected = new HashMap<>();
        log.stream()
                .filter(event -> !event.publicType().isEmpty())
                .forEach(event ->
                        expected.computeIfAbsent(event.supplier(), _ -> new ArrayList<>())
                                .add(event.position() + " " + event.publicType()));
        List<String> violations = new ArrayList<>();
        Map<String, List<String>> told = told(records);
        expected.forEach((supplier, events) -> {
            if (!events.equals(told.get(supplier))) {
                violations.add(
                        "Of " + supplier + " was told " + told.get(supplier) + ", not " + events);
            }
        });
        told.keySet().stream()
                .filter(supplier -> !expected.containsKey(supplier))
                .forEach(supplier -> violations.add("Nobody knows " + supplier));
        report.add(
                "every public event is on its topic, in order per key",
                records.size() + " messages",
                violations);
        List<String> unsent = unsent();
        report.add(
                "what /intake took is on the topic of purchase events",
                databases.number(
                                "scorecard",
                                "select count(*) from purchase_event where origin = 'INTAKE'")
                        + " events",
                unsent);
    }

    /** As a reader hears it who drops what is at or below the last position of its partition. */
    private static Map<String, List<String>> told(List<ConsumerRecord<byte[], byte[]>> records) {
        Map<String, List<String>> told = new LinkedHashMap<>();
        Map<Integer, Long> reached = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> message : records) {
            long position = Long.parseLong(Topics.header(message, "ce_sourceposition"));
            if (position > reached.getOrDefault(message.partition(), 0L)) {
                reached.put(message.partition(), position);
                told.computeIfAbsent(
                                new String(message.key(), StandardCharsets.UTF_8),
                                _ -> new ArrayList<>())
                        .add(position + " " + Topics.header(message, "ce_type"));
            }
        }
        return told;
    }

    private List<String> unsent() {
        Set<String> sent = new HashSet<>();
        topics.read("purchase-events").forEach(m -> sent.add(Topics.header(m, "ce_id")));
        return databases
                .rows(
                        "scorecard",
                        "select id from purchase_event where origin = 'INTAKE'",
                        row -> row.getString(1))
                .stream()
                .filter(id -> !sent.contains(id))
                .toList();
    }
}
