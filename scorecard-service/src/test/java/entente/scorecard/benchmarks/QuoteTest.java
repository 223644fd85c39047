package entente.scorecard.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.paging.Cursors;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuoteTest {

    private static final LocalDate JULY = LocalDate.parse("2026-07-01");
    private static final Subject ITEM = new Subject("4711", null);
    private static final Subject CASTINGS = new Subject(null, "castings");

    private static Quote quote(Subject of, LocalDate from, int second, @Nullable String id) {
        return new Quote(
                of,
                from,
                Instant.ofEpochSecond(second),
                BigDecimal.TEN,
                "EUR",
                id,
                "source",
                id == null ? "event" : null,
                id == null ? null : "anna");
    }

    @Test
    void the_one_in_force_started_last_and_a_persons_goes_before_an_events() {
        Quote told = quote(ITEM, JULY, 0, null);
        Quote corrected = quote(ITEM, JULY, 1, null);
        Quote set = quote(ITEM, JULY, 0, "id");
        Quote later = quote(ITEM, JULY.plusDays(5), 2, null);
        Quote other = quote(CASTINGS, JULY, 3, null);
        List<Quote> all = new ArrayList<>(List.of(told, corrected, set, later, other));
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(all, new Random(seed));
            List<Quote> sorted = all.stream().sorted(Quote.ORDER.items()).toList();
            assertThat(sorted).containsExactly(told, corrected, set, later, other);
            assertThat(Quote.inForce(sorted, JULY.minusDays(1))).isEmpty();
            assertThat(Quote.inForce(sorted, JULY.plusDays(4))).containsExactly(set, other);
            assertThat(Quote.inForce(sorted, JULY.plusDays(5))).containsExactly(later, other);
        }
        assertThat(Quote.inForce(List.of(told, corrected), JULY)).containsExactly(corrected);
    }

    @Test
    void the_next_page_begins_behind_the_last_whatever_was_told_meanwhile() {
        Quote first = quote(ITEM, JULY, 1, null);
        Quote second = quote(ITEM, JULY, 2, null);
        Quote earlier = quote(CASTINGS, JULY.minusDays(9), 0, null);
        Quote between = quote(ITEM, JULY.minusDays(1), 0, null);
        Cursors.Slice<Quote> page = Cursors.slice(List.of(first, second), 1, null, Quote.ORDER);
        List<Quote> grown =
                List.of(between, first, second, earlier).stream()
                        .sorted(Quote.ORDER.items())
                        .toList();
        assertThat(Cursors.slice(grown, 1, page.next(), Quote.ORDER).items())
                .containsExactly(second);
    }
}
