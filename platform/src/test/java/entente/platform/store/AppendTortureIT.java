package entente.platform.store;

import static entente.platform.store.AppendRequest.ANY;
import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.Recorded;
import entente.platform.store.AppendResult.Appended;
import entente.platform.store.AppendResult.Conflict;
import entente.platform.testkit.StoreFixture;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Nothing is lost, nothing out of order, whoever writes at the same time. */
class AppendTortureIT {

    private static final int WRITERS = 24;
    private static final int STREAMS = 6;
    private static final int EACH = 60;

    @Test
    void a_reader_that_follows_the_log_misses_nothing_and_sees_each_stream_in_order() {
        try (StoreFixture fixture = StoreFixture.fresh()) {
            assertThat(torture(fixture)).isEmpty();
        }
    }

    /**
     * What everybody writes first: a sequence. Commits overtake each other, the reader runs past.
     */
    @Test
    void without_the_lane_the_same_reader_finds_gaps() {
        try (StoreFixture fixture = StoreFixture.fresh()) {
            fixture.sql("create sequence mutant; grant usage on sequence mutant to public");
            fixture.mutateAppend("perform pg_advisory_xact_lock(7234001);", "");
            fixture.mutateAppend(
                    "base + row_number() over (order by e.ord) as position",
                    "nextval('mutant') as position");
            assertThat(torture(fixture)).isNotEmpty();
        }
    }

    /** Writes from two instances while a third reads; returns everything that is wrong. */
    private static List<String> torture(StoreFixture fixture) {
        List<StoreFixture.Instance> writers = List.of(fixture.instance(), fixture.instance());
        EventStore reader = fixture.instance().store();
        AtomicBoolean writing = new AtomicBoolean(true);
        Set<String> acknowledged = java.util.concurrent.ConcurrentHashMap.newKeySet();
        List<Callable<List<String>>> work = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            work.add(() -> write(writers.get(number % 2).store(), number, acknowledged));
        }
        List<Recorded<byte[]>> seen = new ArrayList<>();
        Thread following =
                Thread.ofVirtual()
                        .start(() -> {
                            long position = 0;
                            boolean more = true;
                            boolean growing = true;
                            while (more || growing) {
                                more = false;
                                // Asked before reading: what was written last is read as well.
                                growing = writing.get();
                                try {
                                    for (var event : reader.readAll(position, 100)) {
                                        position = event.position();
                                        seen.add(event);
                                        more = true;
                                    }
                                } catch (EventStore.LogBroken gap) {
                                    return;
                                }
                            }
                        });
        List<String> wrong = new ArrayList<>();
        Requests.together(work).forEach(wrong::addAll);
        writing.set(false);
        try {
            following.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        wrong.addAll(violations(seen, acknowledged));
        return wrong;
    }

    private static List<String> write(EventStore store, int writer, Set<String> acknowledged) {
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            String content = writer + "-" + i;
            String stream = "hot/" + ThreadLocalRandom.current().nextInt(STREAMS);
            try {
                store.append(Requests.one(stream, ANY, content));
                acknowledged.add(content);
            } catch (RuntimeException e) {
                failures.add(String.valueOf(e.getMessage()));
            }
        }
        return failures;
    }

    private static List<String> violations(List<Recorded<byte[]>> seen, Set<String> acknowledged) {
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> versions = new HashMap<>();
        Set<String> contents = new HashSet<>();
        for (Recorded<byte[]> event : seen) {
            int last = versions.getOrDefault(event.stream(), 0);
            if (event.version() != last + 1) {
                wrong.add(event.stream() + " jumps from " + last + " to " + event.version());
            }
            versions.put(event.stream(), event.version());
            if (!contents.add(content(event))) {
                wrong.add("twice: " + content(event));
            }
        }
        acknowledged.stream()
                .filter(content -> !contents.contains(content))
                .forEach(content -> wrong.add("lost: " + content));
        return wrong;
    }

    private static String content(Recorded<byte[]> event) {
        String json = new String(event.event(), java.nio.charset.StandardCharsets.UTF_8);
        return json.substring(12, json.length() - 2);
    }

    @Test
    void of_twenty_appends_that_expect_the_same_version_exactly_one_is_recorded() {
        try (StoreFixture fixture = StoreFixture.fresh()) {
            assertThat(race(fixture, 0)).isEqualTo(1);
            assertThat(fixture.instance().store().read("raced/0")).hasSize(1);
        }
    }

    @Test
    void without_the_version_check_the_race_has_many_winners() {
        try (StoreFixture fixture = StoreFixture.fresh()) {
            fixture.mutateAppend("w.expected <> w.actual", "false");
            assertThat(race(fixture, 0)).isEqualTo(20);
        }
    }

    @Test
    void twenty_appends_that_expect_nothing_are_all_recorded() {
        try (StoreFixture fixture = StoreFixture.fresh()) {
            assertThat(race(fixture, ANY)).isEqualTo(20);
            assertThat(fixture.instance().store().read("raced/0")).hasSize(20);
        }
    }

    private static long race(StoreFixture fixture, int expected) {
        List<StoreFixture.Instance> instances = List.of(fixture.instance(), fixture.instance());
        List<Callable<AppendResult>> work = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            EventStore store = instances.get(i % 2).store();
            String content = "racer " + i;
            work.add(() -> store.append(Requests.one("raced/0", expected, content)));
        }
        List<AppendResult> results = Requests.together(work);
        assertThat(results).allMatch(r -> r instanceof Appended || r instanceof Conflict);
        return results.stream().filter(Appended.class::isInstance).count();
    }
}
