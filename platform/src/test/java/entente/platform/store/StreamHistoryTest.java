package entente.platform.store;

import static entente.platform.store.AppendRequest.ANY;
import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.store.StreamHistory.Answer;
import entente.platform.store.StreamHistory.Ask;
import entente.platform.testkit.Linearizability;
import entente.platform.testkit.Linearizability.Call;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Planted histories: the search finds an order where there is one and none where there is none. */
class StreamHistoryTest {

    private static Call<Ask, Answer> append(
            int expected, String content, @Nullable Answer answer, long from, long until) {
        return new Call<>(new Ask.Append(expected, content), answer, from, until);
    }

    private static Call<Ask, Answer> read(long from, long until, String... contents) {
        return new Call<>(new Ask.Read(), new Answer.Seen(List.of(contents)), from, until);
    }

    private static Answer recorded(int version) {
        return new Answer.Recorded(version);
    }

    private static Answer refused(int actual) {
        return new Answer.Refused(actual);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    private static boolean explained(Call<Ask, Answer>... history) {
        return Linearizability.contradiction(StreamHistory.STREAM, List.of(history)).isEmpty();
    }

    @Test
    void calls_at_the_same_time_may_have_happened_in_any_order() {
        assertThat(
                        explained(
                                append(0, "a", refused(1), 0, 9),
                                append(0, "b", recorded(1), 1, 8),
                                read(2, 7),
                                read(3, 10, "b")))
                .isTrue();
    }

    @Test
    void a_read_that_began_after_an_append_was_answered_must_see_it() {
        assertThat(explained(append(0, "a", recorded(1), 0, 1), read(2, 3, "a"))).isTrue();
        assertThat(explained(append(0, "a", recorded(1), 0, 1), read(2, 3))).isFalse();
    }

    @Test
    void two_readers_cannot_see_two_orders() {
        Call<Ask, Answer> a = append(ANY, "a", recorded(1), 0, 9);
        Call<Ask, Answer> b = append(ANY, "b", recorded(2), 0, 9);
        assertThat(explained(a, b, read(1, 2, "a"), read(3, 4, "a", "b"))).isTrue();
        assertThat(explained(a, b, read(1, 2, "b"))).isFalse();
        assertThat(explained(a, b, read(1, 2, "a"), read(3, 4, "b", "a"))).isFalse();
    }

    @Test
    void of_two_that_expect_the_same_version_one_must_be_refused() {
        assertThat(explained(append(0, "a", recorded(1), 0, 9), append(0, "b", recorded(1), 0, 9)))
                .isFalse();
    }

    @Test
    void what_was_never_answered_may_have_happened_later_or_never() {
        Call<Ask, Answer> lost = append(0, "a", null, 0, 1);
        assertThat(explained(lost, read(2, 3), read(4, 5, "a"))).isTrue();
        assertThat(explained(lost, read(2, 3))).isTrue();
        assertThat(explained(lost, read(2, 3, "a"), read(4, 5))).isFalse();
    }
}
