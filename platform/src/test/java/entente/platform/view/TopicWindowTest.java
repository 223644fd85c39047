package entente.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopicWindowTest {

    private static final UUID NONE = new UUID(0, 0);

    private static Delivery record(int partition, long offset, int bytes) {
        return new Delivery(
                partition,
                offset + 1,
                "life",
                "key",
                null,
                new Recorded<>(
                        "tally/a",
                        1,
                        offset,
                        NONE,
                        "counted",
                        Instant.EPOCH,
                        Instant.EPOCH,
                        "tester",
                        NONE,
                        null,
                        null,
                        new byte[bytes]));
    }

    private static List<Long> offsets(TopicWindow.Stretch stretch) {
        return stretch.deliveries().stream().map(d -> d.next() - 1).toList();
    }

    @Test
    void it_tells_what_follows_a_position_and_how_far_it_told() {
        TopicWindow window = new TopicWindow(10, 1_000, Map.of(0, 5L, 1, 0L));
        window.add(record(0, 5, 1));
        window.add(record(0, 6, 1));
        window.add(record(0, 8, 1));
        window.passed(0, 10);
        TopicWindow.Stretch all = window.after(Map.of(0, 6L, 1, 0L), 100);
        assertThat(offsets(all)).containsExactly(6L, 8L);
        assertThat(all.through()).isEqualTo(Map.of(0, 10L, 1, 0L));
        TopicWindow.Stretch first = window.after(Map.of(0, 5L, 1, 0L), 2);
        assertThat(offsets(first)).containsExactly(5L, 6L);
        assertThat(first.through()).isEqualTo(Map.of(0, 7L, 1, 0L));
    }

    @Test
    void it_reaches_neither_what_it_lost_nor_what_it_has_not_heard_of() {
        TopicWindow window = new TopicWindow(2, 1_000, Map.of(0, 5L));
        assertThat(window.reaches(Map.of(0, 4L))).isFalse();
        assertThat(window.reaches(Map.of(0, 5L))).isTrue();
        assertThat(window.reaches(Map.of(0, 6L))).isFalse();
        IntStream.range(5, 8).forEach(offset -> window.add(record(0, offset, 1)));
        assertThat(window.reaches(Map.of(0, 5L))).isFalse();
        assertThat(window.reaches(Map.of(0, 6L))).isTrue();
        assertThat(window.reaches(Map.of(0, 8L))).isTrue();
        window.passed(0, 9);
        assertThat(window.reaches(Map.of(0, 9L))).isTrue();
    }

    @Test
    void large_records_push_out_more_and_one_that_is_too_large_itself() {
        TopicWindow window = new TopicWindow(100, 10, Map.of(0, 0L));
        IntStream.range(0, 10).forEach(offset -> window.add(record(0, offset, 1)));
        window.add(record(0, 10, 8));
        assertThat(offsets(window.after(Map.of(0, 8L), 100))).containsExactly(8L, 9L, 10L);
        assertThat(window.reaches(Map.of(0, 7L))).isFalse();
        window.add(record(0, 11, 11));
        assertThat(window.reaches(Map.of(0, 11L))).isFalse();
        assertThat(window.reaches(Map.of(0, 12L))).isTrue();
    }

    /** Whatever comes in whatever portions: a reader gets each record once and in order. */
    @Test
    void readers_in_any_rhythm_hear_everything_once_and_in_order() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            TopicWindow window = new TopicWindow(1_000, 1 << 20, Map.of(0, 0L, 1, 0L, 2, 0L));
            Map<Integer, Long> positions = Map.of(0, 0L, 1, 0L, 2, 0L);
            Map<Integer, List<Long>> told = new HashMap<>();
            Map<Integer, List<Long>> heard = new HashMap<>();
            long[] next = new long[3];
            for (int step = 0; step < 60; step++) {
                for (int i = random.nextInt(5); i > 0; i--) {
                    int partition = random.nextInt(3);
                    next[partition] += random.nextInt(3); // some offsets are no records
                    told.computeIfAbsent(partition, _ -> new ArrayList<>()).add(next[partition]);
                    window.add(record(partition, next[partition]++, 1));
                }
                if (random.nextBoolean()) {
                    positions = read(window, positions, 1 + random.nextInt(4), heard);
                }
            }
            while (!read(window, positions, 1_000, heard).equals(positions)) {
                positions = window.after(positions, 1_000).through();
            }
            assertThat(heard).isEqualTo(told);
        }
    }

    private static Map<Integer, Long> read(
            TopicWindow window,
            Map<Integer, Long> positions,
            int limit,
            Map<Integer, List<Long>> heard) {
        assertThat(window.reaches(positions)).isTrue();
        TopicWindow.Stretch stretch = window.after(positions, limit);
        stretch.deliveries()
                .forEach(d ->
                        heard.computeIfAbsent(d.partition(), _ -> new ArrayList<>())
                                .add(d.next() - 1));
        return stretch.through();
    }
}
