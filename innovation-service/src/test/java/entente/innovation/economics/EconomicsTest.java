package entente.innovation.economics;

import static entente.innovation.ledger.Samples.INITIATIVE;
import static entente.innovation.ledger.Samples.SUPPLIER;
import static entente.innovation.ledger.Samples.claimed;
import static entente.innovation.ledger.Samples.d;
import static entente.innovation.ledger.Samples.invested;
import static entente.innovation.ledger.Samples.mark;
import static entente.innovation.ledger.Samples.realised;
import static entente.innovation.ledger.Samples.reversed;
import static entente.innovation.ledger.Samples.validated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.innovation.economics.Economics.Month;
import entente.innovation.economics.Economics.Question;
import entente.innovation.economics.Light.Limits;
import entente.innovation.ledger.Kind;
import entente.innovation.ledger.LedgerEvent.OfEntry;
import entente.innovation.ledger.Mark;
import entente.innovation.ledger.Money;
import entente.innovation.ledger.Part;
import entente.innovation.ledger.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EconomicsTest {

    private static final LocalDate JANUARY = LocalDate.parse("2025-01-10");
    private static final Mark TRAVEL = mark(new UUID(0, 1), Kind.TRAVEL, JANUARY, true, true);
    private static final Mark SAVING =
            mark(new UUID(0, 2), Kind.AVOIDED_COST, JANUARY.plusMonths(3), true, true);
    private static final Mark MORALE =
            mark(new UUID(0, 3), Kind.OTHER, JANUARY.plusMonths(3), false, false);
    private static final Limits LIMITS = new Limits(12, 18);

    private static Case facts(@Nullable String theirs, OfEntry... events) {
        return new Case(
                Flow.sum(Arrays.stream(events).flatMap(e -> Flow.of(e).stream()).toList()),
                theirs == null ? null : d(theirs));
    }

    private static Economics economics(String now, String rate, Case... cases) {
        return Economics.of(
                new Question(INITIATIVE, SUPPLIER, "EUR", d(rate), LIMITS, YearMonth.parse(now), 7),
                List.of(cases));
    }

    private static Money eur(String amount) {
        return new Money(amount, "EUR");
    }

    /** 1000 spent in January; 1200 validated for April, of which each month brings 100. */
    private static Case paidAfter(int months) {
        Stream<OfEntry> entered =
                Stream.of(
                        invested(TRAVEL, "1000"),
                        claimed(SAVING, "1500"),
                        validated(SAVING, "1200"));
        Stream<OfEntry> realised =
                months < 10
                        ? Stream.of()
                        : Stream.of(
                                realised(SAVING, "999.99", JANUARY.plusMonths(3)),
                                realised(SAVING, "0.01", JANUARY.plusMonths(months)));
        return facts("40", Stream.concat(entered, realised).toArray(OfEntry[]::new));
    }

    @Test
    void it_has_paid_back_in_the_first_month_in_which_all_that_was_realised_is_all_it_cost() {
        assertThat(economics("2026-11", "8", paidAfter(12)).payback())
                .isEqualTo(new Payback("2025-01", "2026-01", 12, Light.GREEN));
        assertThat(economics("2026-11", "8", paidAfter(13)).payback())
                .isEqualTo(new Payback("2025-01", "2026-02", 13, Light.AMBER));
        assertThat(economics("2026-11", "8", paidAfter(18)).payback())
                .isEqualTo(new Payback("2025-01", "2026-07", 18, Light.AMBER));
        assertThat(economics("2026-11", "8", paidAfter(19)).payback())
                .isEqualTo(new Payback("2025-01", "2026-08", 19, Light.RED));
    }

    @Test
    void what_has_not_paid_back_is_what_it_can_still_become() {
        Case open = paidAfter(0);
        assertThat(economics("2026-01", "8", open).payback())
                .isEqualTo(new Payback("2025-01", null, null, null));
        assertThat(economics("2026-02", "8", open).payback().status()).isEqualTo(Light.AMBER);
        assertThat(economics("2026-08", "8", open).payback().status()).isEqualTo(Light.RED);
        assertThat(economics("2026-08", "8", facts(null, claimed(SAVING, "5"))).payback())
                .isEqualTo(new Payback(null, null, null, null));
    }

    @Test
    void a_forecast_adds_what_was_validated_in_its_month_or_now_if_that_has_passed() {
        Case open = paidAfter(0);
        assertThat(economics("2025-02", "8", open).forecastPayback())
                .isEqualTo(new Payback("2025-01", "2025-04", 3, Light.GREEN));
        assertThat(economics("2026-08", "8", open).forecastPayback())
                .isEqualTo(new Payback("2025-01", "2026-08", 19, Light.RED));
        assertThat(economics("2026-08", "8", open).payback().reached()).isNull();
    }

    @Test
    void a_payback_that_is_taken_back_was_none() {
        Case undone =
                facts(
                        null,
                        invested(TRAVEL, "100"),
                        claimed(SAVING, "100"),
                        validated(SAVING, "100"),
                        realised(SAVING, "100", JANUARY.plusMonths(3)),
                        reversed(
                                SAVING,
                                Step.REALISED,
                                "1",
                                new Part(JANUARY.plusMonths(3), d("1"))));
        assertThat(economics("2025-06", "8", undone).payback().reached()).isNull();
    }

    @Test
    void months_show_the_cash_and_where_its_entries_are() {
        Economics shown = economics("2026-11", "8", paidAfter(12));
        String entries = "/value-ledger?initiativeId=" + INITIATIVE;
        assertThat(shown.entries()).isEqualTo(entries);
        assertThat(shown.months())
                .containsExactly(
                        new Month(
                                "2025-01",
                                eur("1000.00"),
                                eur("0.00"),
                                eur("0.00"),
                                eur("-1000.00"),
                                eur("-1000.00"),
                                entries + "&tangible=true&month=2025-01"),
                        new Month(
                                "2025-04",
                                eur("0.00"),
                                eur("999.99"),
                                eur("200.00"),
                                eur("999.99"),
                                eur("-0.01"),
                                entries + "&tangible=true&month=2025-04"),
                        new Month(
                                "2026-01",
                                eur("0.00"),
                                eur("0.01"),
                                eur("0.00"),
                                eur("0.01"),
                                eur("0.00"),
                                entries + "&tangible=true&month=2026-01"));
    }

    @Test
    void returns_are_exact_and_forecast_is_named_so() {
        Economics shown = economics("2026-11", "0", paidAfter(12));
        assertThat(shown.roi()).isEqualTo(new Ratio("0", "0", "1000"));
        assertThat(shown.forecastRoi()).isEqualTo(new Ratio("20", "200", "1000"));
        assertThat(shown.npv().value()).isEqualTo(eur("0.00"));
        assertThat(shown.forecastNpv().value()).isEqualTo(eur("200.00"));
        assertThat(Ratio.gain(d("2"), d("3"))).isEqualTo(new Ratio("-33.3333", "-1", "3"));
        assertThat(Ratio.gain(d("2"), d("0"))).isEqualTo(new Ratio(null, "2", "0"));
    }

    @Test
    void a_present_value_is_discounted_by_the_month() {
        Case one =
                facts(
                        null,
                        invested(TRAVEL, "1000"),
                        claimed(SAVING, "1200"),
                        validated(SAVING, "1200"),
                        realised(SAVING, "1200", JANUARY.plusYears(1)));
        // -1000 + 1200 / 1.01^12
        assertThat(economics("2026-11", "12", one).npv())
                .isEqualTo(new Economics.Npv(eur("64.94"), "12"));
    }

    @Test
    void the_intangible_is_listed_beside_and_counts_for_nothing_else() {
        Case mixed =
                facts(
                        null,
                        invested(TRAVEL, "10"),
                        claimed(MORALE, "50"),
                        validated(MORALE, "40"),
                        realised(MORALE, "30", JANUARY.plusMonths(4)));
        Economics shown = economics("2025-06", "8", mixed);
        assertThat(shown.intangible())
                .isEqualTo(
                        new Economics.Benefits(
                                eur("50.00"), eur("40.00"), eur("30.00"), eur("10.00")));
        assertThat(shown.tangible().claimed()).isEqualTo(eur("0.00"));
        assertThat(shown.payback().reached()).isNull();
        assertThat(shown.months()).hasSize(1);
        assertThat(shown.gainShare().gain()).isEqualTo(eur("0.00"));
        assertThat(economics("2025-06", "8", mixed.sharedOnly()).intangible().claimed())
                .isEqualTo(eur("0.00"));
    }

    @Test
    void the_gain_of_each_initiative_is_divided_by_its_own_agreement() {
        Case loss = facts("50", invested(TRAVEL, "500"));
        Case agreed = facts("40", realised(SAVING, "100.01", JANUARY));
        Case open = facts(null, realised(SAVING, "7", JANUARY));
        assertThat(GainShare.of(List.of(loss, agreed, open), "EUR"))
                .isEqualTo(new GainShare(eur("107.01"), eur("60.006"), eur("40.004"), eur("7.00")));
    }

    @Test
    void amounts_are_summed_at_the_rate_of_the_entry() {
        Mark dollars =
                new Mark(new UUID(0, 9), Kind.REVENUE, "USD", d("0.925"), JANUARY, true, true);
        Economics shown = economics("2025-06", "8", facts(null, claimed(dollars, "100.01")));
        assertThat(shown.tangible().claimed()).isEqualTo(eur("92.50925"));
    }

    @Test
    void flows_survive_being_written_and_do_not_depend_on_their_order() {
        List<OfEntry> events =
                List.of(
                        invested(TRAVEL, "1000"),
                        claimed(SAVING, "1500.5"),
                        validated(SAVING, "1200"),
                        realised(SAVING, "20", JANUARY.plusMonths(5)),
                        claimed(MORALE, "3"));
        List<Flow> once = Flow.sum(events.stream().flatMap(e -> Flow.of(e).stream()).toList());
        List<OfEntry> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(3));
        List<Flow> again = Flow.sum(shuffled.stream().flatMap(e -> Flow.of(e).stream()).toList());
        assertThat(again)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(once);
        assertThat(Flow.parse(once.stream().map(Flow::text).toArray(String[]::new)))
                .isEqualTo(once);
    }

    @Test
    void limits_are_in_order() {
        assertThatThrownBy(() -> new Limits(18, 12)).hasMessageContaining("fewer months");
    }
}
