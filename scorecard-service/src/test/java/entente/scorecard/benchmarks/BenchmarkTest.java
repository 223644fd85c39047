package entente.scorecard.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.platform.Rejected;
import entente.platform.testkit.DeciderSpec;
import entente.platform.testkit.ViewSpec;
import entente.scorecard.benchmarks.Benchmark.Command;
import entente.scorecard.benchmarks.BenchmarkEvent.BenchmarkSet;
import entente.scorecard.benchmarks.BenchmarkEvent.BenchmarkWithdrawn;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BenchmarkTest {

    private static final LocalDate JULY = LocalDate.parse("2026-07-01");
    private static final Subject CASTINGS = new Subject(null, "castings");

    private final DeciderSpec<Command, Benchmark.State, BenchmarkEvent> castings =
            DeciderSpec.of(new Benchmark());

    private static Command set(String price, LocalDate from) {
        return new Command.Set(CASTINGS, new BigDecimal(price), "EUR", from, "quote", "anna");
    }

    private static BenchmarkSet was(String price, LocalDate from) {
        return new BenchmarkSet(
                null, "castings", new BigDecimal(price), "EUR", from, "quote", "anna");
    }

    private static Command withdraw(LocalDate from) {
        return new Command.Withdraw(from, "misread", "bert");
    }

    private static BenchmarkWithdrawn withdrawn(LocalDate from) {
        return new BenchmarkWithdrawn(from, "misread", "bert");
    }

    @Test
    void a_price_is_set_from_a_day_on() {
        castings.given().when(set("3.20", JULY)).then(was("3.20", JULY));
        castings.given(was("3.20", JULY))
                .when(set("3.30", JULY.plusDays(1)))
                .then(was("3.30", JULY.plusDays(1)));
    }

    @Test
    void a_day_has_one_price() {
        castings.given(was("3.20", JULY)).when(set("3.2", JULY)).thenNothing();
        castings.given(was("3.20", JULY))
                .when(set("3.21", JULY))
                .thenRejected("benchmark-starts-twice");
        castings.given(was("3.20", JULY))
                .when(
                        new Command.Set(
                                CASTINGS, new BigDecimal("3.20"), "USD", JULY, "quote", "anna"))
                .thenRejected("benchmark-starts-twice");
    }

    @Test
    void a_withdrawn_price_makes_room_for_another_one() {
        castings.given(was("3.20", JULY)).when(withdraw(JULY)).then(withdrawn(JULY));
        castings.given(was("3.20", JULY), withdrawn(JULY)).when(withdraw(JULY)).thenNothing();
        castings.given(was("3.20", JULY), withdrawn(JULY))
                .when(set("3.21", JULY))
                .then(was("3.21", JULY));
        castings.given(was("3.20", JULY), withdrawn(JULY))
                .when(set("3.20", JULY))
                .then(was("3.20", JULY));
    }

    @Test
    void what_nobody_set_cannot_be_withdrawn() {
        castings.given().when(withdraw(JULY)).thenRejected("not-found");
        castings.given(was("3.20", JULY))
                .when(withdraw(JULY.plusDays(1)))
                .thenRejected("benchmark-unknown");
    }

    @Test
    void a_market_price_is_above_zero() {
        castings.given().when(set("0", JULY)).thenRejected("price-not-positive");
        castings.given().when(set("-1", JULY)).thenRejected("price-not-positive");
    }

    @Test
    void a_price_is_for_an_item_or_a_category_and_never_for_both() {
        assertThat(Subject.of("4711", null).id()).isEqualTo(Subject.of("4711", null).id());
        assertThat(Subject.of("castings", null).id()).isNotEqualTo(CASTINGS.id());
        assertThatThrownBy(() -> Subject.of(null, null)).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> Subject.of("4711", "castings"))
                .isInstanceOfSatisfying(
                        Rejected.class, e -> assertThat(e.code()).isEqualTo("subject-unclear"));
    }

    @Test
    void the_view_keeps_what_was_said_of_a_day() {
        Instant first = Instant.parse("2026-07-02T08:00:00Z");
        ViewSpec<BenchmarkEvent, BenchmarkView.Row> view =
                ViewSpec.of(new BenchmarkView())
                        .at(first)
                        .given(BenchmarkEvent.CATEGORY.stream(CASTINGS.id()), was("3.20", JULY))
                        .at(first.plusSeconds(60))
                        .given(
                                BenchmarkEvent.CATEGORY.stream(CASTINGS.id()),
                                withdrawn(JULY),
                                was("3.30", JULY.plusDays(1)));
        BenchmarkView.Row row = view.row(CASTINGS.id() + "|2026-07-01");
        assertThat(row.withdrawn).isTrue();
        assertThat(row.history).hasSize(2);
        assertThat(row.history[0]).isEqualTo("2026-07-02T08:00:00Z 3.20 EUR");
        assertThat(row.history[1]).endsWith(" -");
        assertThat(view.row(CASTINGS.id() + "|2026-07-02").withdrawn).isFalse();
        view.given(BenchmarkEvent.CATEGORY.stream(CASTINGS.id()), was("3.25", JULY));
        BenchmarkView.Row again = view.row(CASTINGS.id() + "|2026-07-01");
        assertThat(again.withdrawn).isFalse();
        assertThat(again.unitPrice).isEqualByComparingTo("3.25");
        assertThat(again.history).hasSize(3);
    }
}
