package entente.scorecard.forecasts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.platform.Rejected;
import entente.platform.paging.Cursors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SupplierPagesTest {

    private static final Map<UUID, List<String>> ITEMS =
            Map.of(
                    new UUID(0, 1), List.of("a", "b", "c"),
                    new UUID(0, 2), List.of(),
                    new UUID(0, 3), List.of("a"),
                    new UUID(0, 4), List.of("d", "e"));
    private static final SortedSet<UUID> SUPPLIERS = new TreeSet<>(ITEMS.keySet());
    private static final Cursors.Order<String, String> ORDER =
            new Cursors.Order<String, String>(
                    item -> item,
                    Comparator.naturalOrder(),
                    List::of,
                    texts -> String.valueOf(texts.getFirst()));

    private static Cursors.Slice<String> page(int limit, @Nullable String cursor) {
        return SupplierPages.slice(
                SUPPLIERS, limit, cursor, id -> ITEMS.getOrDefault(id, List.of()), ORDER);
    }

    @Test
    void pages_of_any_size_show_every_item_once() {
        for (int limit = 1; limit <= 7; limit++) {
            List<String> seen = new ArrayList<>();
            String cursor = null;
            do {
                Cursors.Slice<String> slice = page(limit, cursor);
                assertThat(slice.items()).isNotEmpty().hasSizeLessThanOrEqualTo(limit);
                seen.addAll(slice.items());
                cursor = slice.next();
            } while (cursor != null);
            assertThat(seen).containsExactly("a", "b", "c", "a", "d", "e");
        }
    }

    @Test
    void a_cursor_that_was_not_answered_is_refused() {
        for (String cursor : List.of("", "nonsense", "x:y", new UUID(0, 1) + ":%%")) {
            assertThatThrownBy(() -> page(2, cursor))
                    .isInstanceOf(Rejected.class)
                    .hasMessageContaining("cursor");
        }
    }
}
