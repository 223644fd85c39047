package entente.bench.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderBookTest {
    private static final OrderBook BOOK = new OrderBook(60, 20, 500);

    @Test
    void every_kind_of_supplier_has_another_rate_and_its_copies_the_same() {
        assertThat(IntStream.range(0, 20).mapToObj(s -> BOOK.otif(s, 2)).distinct()).hasSize(20);
        assertThat(BOOK.otif(47, 2)).isEqualTo(BOOK.otif(7, 2));
        assertThat(BOOK.otif(0, 2)).isEqualByComparingTo("100");
    }

    @Test
    void an_event_is_told_once() {
        assertThat(BOOK.of(3).stream().map(OrderBook.Event::id)).doesNotHaveDuplicates();
        assertThat(BOOK.of(3)).hasSize(BOOK.eventsOfOne());
        assertThat(BOOK.of(3).getFirst().data()).contains(OrderBook.alias(3));
    }
}
