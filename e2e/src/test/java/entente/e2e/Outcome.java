package entente.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What there is at the end of a walk, so that two walks can be compared: suppliers by name instead
 * of id, other ids and times left out. What a policy does beside people's work has no order among
 * theirs: timelines are kept per actor, public events per supplier and kind of stream. Where a
 * supplier stands in several categories is found out for all at once, in no order; categories are
 * told apart by ids.
 *
 * @param answers of everything that can be listed, sorted
 */
record Outcome(
        Map<String, List<String>> answers,
        Map<String, List<String>> timelines,
        Map<String, List<String>> told) {

    private static final List<String> LISTS =
            List.of(
                    "/suppliers",
                    "/categories",
                    "/spend?by=supplier,category,month",
                    "/segmentation/matrix?category=ANTM",
                    "/segmentation/matrix?category=ARV",
                    "/segmentation/matrix?category=HRDT",
                    "/segmentation/matrix?category=INGR",
                    "/segmentation/judgements",
                    "/candidates/shortlisted",
                    "/questions",
                    "/questionnaires",
                    "/certificates",
                    "/agreements",
                    "/assessments",
                    "/engagements",
                    "/disclosures",
                    "/disclosures/access-log",
                    "/dependence/alerts",
                    "/critical-items",
                    "/risks",
                    "/joint-problems");
    private static final String VIEWS = "/admin/views";
    private static final String RELAY = "/admin/relay";
    private static final String BY_ITSELF = " by itself";
    private static final Pattern ID =
            Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(?:T[\\d:.]+Z)?");

    static Outcome of(Entente entente) {
        awaitCalm(entente);
        String token = entente.token("auditor");
        Map<String, String> names = new HashMap<>();
        items(entente, "/suppliers?limit=500", token)
                .forEach(s -> names.put(s.path("id").asText(), s.path("name").asText()));
        Map<String, List<String>> answers = new TreeMap<>();
        for (String list : LISTS) {
            String path = list + (list.contains("?") ? "&" : "?") + "limit=500";
            // What nobody pages through takes no limit.
            List<JsonNode> items =
                    items(entente, list.startsWith("/categories") ? list : path, token);
            answers.put(list, items.stream().map(i -> plain(i, names)).sorted().toList());
        }
        Map<String, List<String>> timelines = new TreeMap<>();
        names.forEach((id, name) -> {
            for (JsonNode entry :
                    items(entente, "/suppliers/" + id + "/timeline?limit=500", token)) {
                timelines
                        .computeIfAbsent(
                                name + " by " + entry.path("actor").asText(),
                                _ -> new ArrayList<>())
                        .add(plain(entry, names));
            }
        });
        timelines.forEach((of, entries) -> unordered(of, " by segmentation", entries));
        return new Outcome(answers, timelines, told(entente, names));
    }

    /** Until everybody was told, and every view knows, what is in the log. */
    private static void awaitCalm(Entente entente) {
        String operator = entente.token("operator");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> {
                    JsonNode views = Entente.json(entente.getAs("supplier", VIEWS, operator));
                    JsonNode relay = Entente.json(entente.getAs("supplier", RELAY, operator));
                    return relay.path("lag").asInt(-1) == 0
                            && views.findValues("lag").stream().allMatch(lag -> lag.asInt() == 0);
                });
    }

    private static List<JsonNode> items(Entente entente, String path, String token) {
        JsonNode answer = Entente.json(entente.getAs("supplier", path, token));
        if (!answer.path("items").isArray()) {
            throw new IllegalStateException(path + " answers " + answer);
        }
        List<JsonNode> items = new ArrayList<>();
        answer.path("items").forEach(items::add);
        return items;
    }

    /** Without what is another one each time. */
    private static String plain(JsonNode item, Map<String, String> names) {
        if (item instanceof ObjectNode object) {
            object.remove(List.of("id", "version", "aggregateVersion", "position"));
        }
        String named =
                ID.matcher(item.toString())
                        .replaceAll(id -> names.getOrDefault(id.group(), "<id>"));
        return TIME.matcher(named).replaceAll("<time>");
    }

    private static Map<String, List<String>> told(Entente entente, Map<String, String> names) {
        Map<String, List<String>> told = new TreeMap<>();
        Set<String> known = new HashSet<>();
        for (ConsumerRecord<String, String> message : messages(entente.port("kafka"))) {
            if (known.add(header(message, "ce_id"))) { // told again is told once
                String stream = header(message, "ce_subject");
                String data = data(message, names);
                // What a timer or a measurement says comes between people's steps as it happens.
                String said = data.contains("\"actorId\":\"") ? "" : BY_ITSELF;
                told.computeIfAbsent(
                                names.getOrDefault(message.key(), "<id>")
                                        + " in "
                                        + stream.substring(0, stream.indexOf('/'))
                                        + said,
                                _ -> new ArrayList<>())
                        .add(header(message, "ce_type") + " " + data);
            }
        }
        told.forEach((of, events) -> unordered(of, BY_ITSELF, events));
        told.forEach((of, events) -> unordered(of, " in category-tree", events));
        return told;
    }

    private static void unordered(String of, String kind, List<String> all) {
        if (of.endsWith(kind)) {
            all.sort(Comparator.naturalOrder());
        }
    }

    private static String data(ConsumerRecord<String, String> message, Map<String, String> names) {
        return plain(Entente.json(message.value()), names);
    }

    private static List<ConsumerRecord<String, String>> messages(int port) {
        List<ConsumerRecord<String, String>> messages = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", "localhost:" + port),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor("supplier-events").stream()
                            .map(p -> new TopicPartition(p.topic(), p.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(messages::add);
            }
        }
        return messages;
    }

    private static String header(ConsumerRecord<?, ?> message, String name) {
        return new String(
                Objects.requireNonNull(message.headers().lastHeader(name), name).value(), UTF_8);
    }
}
