package entente.platform.paging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.platform.Rejected;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CursorsTest {

    private static final Cursors.Order<Integer, Integer> ASCENDING =
            new Cursors.Order<Integer, Integer>(
                    number -> number,
                    Comparator.naturalOrder(),
                    number -> List.of(number.toString()),
                    texts -> Integer.valueOf(Objects.requireNonNull(texts.getFirst())));

    @Test
    void a_page_begins_where_the_one_before_ended() {
        List<Integer> items = List.of(10, 20, 30, 40);
        Cursors.Slice<Integer> first = Cursors.slice(items, 3, null, ASCENDING);
        assertThat(first.items()).containsExactly(10, 20, 30);
        Cursors.Slice<Integer> second = Cursors.slice(items, 3, first.next(), ASCENDING);
        assertThat(second.items()).containsExactly(40);
        assertThat(second.next()).isNull();
    }

    @Test
    void a_list_that_moves_between_two_pages_loses_and_repeats_nothing() {
        List<Integer> items = new ArrayList<>(List.of(10, 20, 30, 40));
        String next = Cursors.slice(items, 2, null, ASCENDING).next();
        items.remove(Integer.valueOf(20));
        items.addFirst(5);
        assertThat(Cursors.slice(items, 2, next, ASCENDING).items()).containsExactly(30, 40);
    }

    @Test
    void a_list_that_grows_goes_on_where_its_page_ended() {
        List<String> items = new ArrayList<>(List.of("b", "a", "b"));
        Cursors.Slice<String> first = Cursors.slice(items, 2, null);
        assertThat(first.items()).containsExactly("b", "a");
        items.add("c");
        Cursors.Slice<String> second = Cursors.slice(items, 2, first.next());
        assertThat(second.items()).containsExactly("b", "c");
        assertThat(second.next()).isNull();
    }

    @Test
    void what_is_no_place_is_malformed() {
        for (String cursor : List.of("", "~", "a.b.c", "\u00e4", "MTA.MTA?")) {
            assertThatThrownBy(() -> Cursors.slice(List.of(1), 1, cursor, ASCENDING))
                    .as(cursor)
                    .isInstanceOf(Rejected.class);
            assertThatThrownBy(() -> Cursors.slice(List.of(1), 1, cursor))
                    .as(cursor)
                    .isInstanceOf(Rejected.class);
        }
        String below = Base64.getUrlEncoder().encodeToString("-5".getBytes(UTF_8));
        assertThatThrownBy(() -> Cursors.slice(List.of(1), 1, below)).isInstanceOf(Rejected.class);
        String above = Base64.getUrlEncoder().encodeToString("99".getBytes(UTF_8));
        assertThat(Cursors.slice(List.of(1), 1, above).items()).isEmpty();
    }
}
