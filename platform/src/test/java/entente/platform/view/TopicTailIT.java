package entente.platform.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import entente.platform.testkit.Engines;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many readers of one topic: each its own way through it, one consumer for all at its end. */
class TopicTailIT {

    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final Map<String, Object> KAFKA = Map.of("bootstrap.servers", Engines.kafka());

    private final String topic = Engines.fresh("told");
    private final TopicTail tail = new TopicTail(new TopicAccess(KAFKA, topic), 20);
    private final List<Thread> reading = new ArrayList<>();
    private final KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(KAFKA, new StringSerializer(), new ByteArraySerializer());
    private int sent;

    @AfterEach
    void stop() {
        reading.forEach(Thread::interrupt);
        producer.close();
        tail.close();
    }

    private void send(int records) {
        for (int i = 0; i < records; i++) {
            String number = String.valueOf(sent++);
            var _ =
                    producer.send(
                            new ProducerRecord<>(
                                    topic,
                                    "key" + sent % 7,
                                    number.getBytes(StandardCharsets.UTF_8)));
        }
        producer.flush();
    }

    /** What a reader got, by partition; and how often it read for itself. */
    private static final class Reader {
        private final Map<Integer, List<Long>> got = new TreeMap<>();
        private final AtomicInteger alone = new AtomicInteger();
        private final AtomicReference<Throwable> failure = new AtomicReference<>();

        synchronized void take(List<Delivery> deliveries) {
            deliveries.forEach(d ->
                    got.computeIfAbsent(d.partition(), _ -> new ArrayList<>()).add(d.next() - 1));
        }

        synchronized int count() {
            return got.values().stream().mapToInt(List::size).sum();
        }

        synchronized void isWithoutGap() {
            got.values()
                    .forEach(offsets ->
                            assertThat(offsets)
                                    .isEqualTo(
                                            IntStream.range(0, offsets.size())
                                                    .mapToObj(Long::valueOf)
                                                    .toList()));
        }
    }

    private Reader reader(Duration rest) {
        Reader reader = new Reader();
        reading.add(
                Thread.ofVirtual()
                        .start(() -> {
                            try (TopicReader topicReader = new TopicReader(tail)) {
                                while (true) {
                                    reader.take(topicReader.poll(Duration.ofMillis(50)));
                                    if (topicReader.isAlone()) {
                                        reader.alone.incrementAndGet();
                                    }
                                    Thread.sleep(rest);
                                }
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            } catch (RuntimeException e) {
                                reader.failure.set(e);
                            }
                        }));
        return reader;
    }

    @Test
    void readers_at_the_end_share_one_consumer_and_those_behind_find_their_way_there() {
        Engines.createTopics(topic);
        send(500); // more than the tail keeps: who begins at the start begins alone
        List<Reader> readers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            readers.add(reader(Duration.ofMillis(i * 30L)));
        }
        for (int i = 0; i < 20; i++) {
            send(i % 10 == 0 ? 400 : 3); // at times more at once than the slow ones can follow
        }
        readers.forEach(r -> await().atMost(BOUND).until(() -> r.count() == sent));
        readers.forEach(Reader::isWithoutGap);
        assertThat(readers).allSatisfy(r -> assertThat(r.failure.get()).isNull());
        assertThat(readers.getFirst().alone).hasPositiveValue();
        List<Integer> before = readers.stream().map(r -> r.alone.get()).toList();
        for (int i = 0; i < 8; i++) {
            send(1);
            readers.forEach(r -> await().atMost(BOUND).until(() -> r.count() == sent));
        }
        assertThat(readers).map(r -> r.alone.get()).isEqualTo(before);
    }

    @Test
    void who_was_here_a_moment_ago_needs_no_consumer_of_its_own() throws InterruptedException {
        Engines.createTopics(topic);
        send(10);
        try (TopicReader reader = new TopicReader(tail)) {
            assertThat(reader.lag()).isEqualTo(10);
            assertThat(reader.caughtUp()).isFalse();
            List<Delivery> got = new ArrayList<>();
            await().atMost(BOUND)
                    .until(() -> {
                        got.addAll(reader.poll(Duration.ofMillis(50)));
                        return got.size() == 10;
                    });
            assertThat(reader.caughtUp()).isTrue();
            assertThat(reader.lag()).isZero();
            assertThat(reader.reflects()).isNotNull();
            assertThat(reader.isAlone()).isFalse();
        }
    }

    @Test
    void without_the_topic_nobody_begins_and_once_it_is_there_everybody_does() {
        assertThatThrownBy(() -> new TopicReader(tail))
                .isInstanceOf(KafkaException.class)
                .hasMessageContaining(topic);
        Engines.createTopics(topic);
        await().atMost(BOUND)
                .ignoreExceptionsInstanceOf(KafkaException.class)
                .until(() -> {
                    new TopicReader(tail).close();
                    return true;
                });
    }

    @Test
    void a_topic_that_was_made_again_is_read_from_its_start() throws Exception {
        Engines.createTopics(topic);
        send(30);
        Reader before = reader(Duration.ZERO);
        await().atMost(BOUND).until(() -> before.count() == 30);
        try (Admin admin = Admin.create(KAFKA)) {
            admin.deleteTopics(List.of(topic)).all().get();
        }
        await().atMost(BOUND).until(() -> before.failure.get() != null);
        assertThat(before.failure.get()).isInstanceOf(KafkaException.class);
        Engines.createTopics(topic);
        await().atMost(BOUND)
                .ignoreExceptionsInstanceOf(KafkaException.class)
                .until(() -> {
                    try (KafkaProducer<String, byte[]> again =
                            new KafkaProducer<>(
                                    KAFKA, new StringSerializer(), new ByteArraySerializer())) {
                        return again.send(new ProducerRecord<>(topic, "key", new byte[1])).get()
                                != null;
                    }
                });
        await().atMost(BOUND)
                .until(() -> {
                    Reader after = reader(Duration.ZERO);
                    await().until(() -> after.count() == 1 || after.failure.get() != null);
                    return after.count() == 1;
                });
    }

    @Test
    void a_reader_at_an_offset_that_the_topic_has_lost_goes_on_from_what_it_has() {
        Engines.createTopics(topic);
        send(3);
        Map<Integer, Checkpoints.Mark> marks = new HashMap<>();
        try (TopicReader reader = new TopicReader(tail)) {
            reader.partitions()
                    .forEach(p ->
                            marks.put(p, new Checkpoints.Mark(1_000, 0, null, reader.topicId())));
            reader.seek(marks);
            List<Delivery> got = new ArrayList<>();
            await().atMost(BOUND)
                    .until(() -> {
                        got.addAll(reader.poll(Duration.ofMillis(50)));
                        return got.size() == 3;
                    });
        }
    }

    @Test
    void nobody_reads_on_when_the_last_reader_has_left() {
        Engines.createTopics(topic);
        new TopicReader(tail).close();
        await().atMost(BOUND)
                .until(() ->
                        Thread.getAllStackTraces().keySet().stream()
                                .noneMatch(t -> t.getName().equals("tail of " + topic)));
        try (TopicReader again = new TopicReader(tail)) {
            assertThat(again.partitions()).hasSize(12);
        }
    }
}
