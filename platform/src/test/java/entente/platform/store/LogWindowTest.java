package entente.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.platform.Ids;
import entente.platform.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is kept of the log's end has no gap, no event twice, and a bounded size. */
class LogWindowTest {

    private static final UUID ID = Ids.next();

    private final LogWindow window = new LogWindow(4, 1_000, 10);

    private static Recorded<byte[]> event(long position, int bytes) {
        String stream = (position % 2 == 0 ? "even/" : "odd/") + position;
        return new Recorded<>(
                stream,
                1,
                position,
                ID,
                "noted",
                Instant.EPOCH,
                Instant.EPOCH,
                "tester",
                ID,
                null,
                null,
                new byte[bytes]);
    }

    private void add(long... positions) {
        window.add(LongStream.of(positions).mapToObj(position -> event(position, 1)).toList());
    }

    private List<Long> after(long position, @Nullable String category) {
        return window.after(position, category, 100).events().stream()
                .map(Recorded::position)
                .toList();
    }

    @Test
    void it_begins_where_the_log_ended() {
        assertThat(window.reaches(9)).isFalse();
        assertThat(window.reaches(10)).isTrue();
        assertThat(window.after(10, null, 100).through()).isEqualTo(10);
    }

    @Test
    void it_hands_out_what_comes_next_of_a_category_and_how_far_it_looked() {
        add(11, 12, 13);
        assertThat(after(10, null)).containsExactly(11L, 12L, 13L);
        assertThat(after(12, null)).containsExactly(13L);
        assertThat(after(10, "odd")).containsExactly(11L, 13L);
        assertThat(after(10, "even")).containsExactly(12L);
        assertThat(after(10, "other")).isEmpty();
        assertThat(window.after(10, "other", 100).through()).isEqualTo(13);
        assertThat(window.after(10, "odd", 1).through()).isEqualTo(11);
    }

    @Test
    void who_is_ahead_of_it_is_not_taken_back() {
        add(11);
        assertThat(window.after(20, null, 100).through()).isEqualTo(20);
    }

    @Test
    void what_is_oldest_goes_when_there_is_too_much() {
        add(11, 12, 13, 14, 15, 16);
        assertThat(window.reaches(11)).isFalse();
        assertThat(window.reaches(12)).isTrue();
        assertThat(after(12, null)).containsExactly(13L, 14L, 15L, 16L);
    }

    @Test
    void what_is_oldest_goes_when_it_is_too_large() {
        window.add(List.of(event(11, 400), event(12, 400), event(13, 400)));
        assertThat(window.reaches(10)).isFalse();
        assertThat(after(11, null)).containsExactly(12L, 13L);
        window.add(List.of(event(14, 2_000)));
        assertThat(window.reaches(13)).isFalse();
        assertThat(window.last()).isEqualTo(14);
        add(15);
        assertThat(after(14, null)).containsExactly(15L);
    }

    @Test
    void a_gap_a_repetition_and_a_wrong_order_are_refused() {
        add(11);
        assertThatThrownBy(() -> add(13)).isInstanceOf(EventStore.LogBroken.class);
        assertThatThrownBy(() -> add(11)).isInstanceOf(EventStore.LogBroken.class);
        assertThatThrownBy(() -> add(12, 14, 13)).isInstanceOf(EventStore.LogBroken.class);
        assertThat(after(10, null)).containsExactly(11L, 12L);
    }
}
