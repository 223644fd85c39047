package entente.scorecard.metrics;

import static entente.scorecard.metrics.Metric.COMMITS_PAST_DUE;
import static entente.scorecard.metrics.Metric.PPV_RATE;
import static entente.scorecard.metrics.Metric.SPEND;
import static entente.scorecard.metrics.Metric.TCO_INDEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import entente.scorecard.purchases.LineScript;
import entente.scorecard.purchases.PurchaseFact.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Worked out by hand; a late line costs 50 EUR a day here. */
class TcoTest {

    private static LineScript line(int number) {
        return new LineScript("1", Integer.toString(number));
    }

    private static Observation cost(String measure, String on, String amount, String currency) {
        return new Observation(
                measure,
                new UUID(1, 1),
                on + amount,
                measure,
                LocalDate.parse(on),
                new BigDecimal(amount),
                BigDecimal.ZERO,
                currency,
                null,
                List.of("e"),
                Instant.EPOCH);
    }

    private static MetricValue tco(Measuring of, String effective) {
        return of.in("2026-07", effective).of(TCO_INDEX);
    }

    @Test
    void it_is_one_while_nothing_but_the_price_is_paid_and_nothing_without_spend() {
        Measuring bought =
                new Measuring()
                        .line(
                                line(1).placed("10", "100", "2026-07-01", "2026-07-20")
                                        .received("R1", "10", "2026-07-20"));
        assertThat(tco(bought, "2026-07-31").shownValue()).isEqualTo("1");
        Measuring nothing =
                new Measuring()
                        .line(line(1).placed("10", "100", "2026-07-01", "2026-07-20"))
                        .observed(cost(Observation.SWITCHING, "2026-07-05", "700", "EUR"));
        MetricValue none = tco(nothing, "2026-07-31");
        assertThat(none.value()).isNull();
        assertThat(none.denominator()).isEqualByComparingTo("0");
    }

    @Test
    void rejects_late_days_switching_and_investment_come_on_top_of_the_spend() {
        // 1,000 spend, 2 × 100 rejected, 3 days × 50, 80 + 70 of cost lines: 1,500 ÷ 1,000.
        MetricValue tco =
                tco(
                        new Measuring()
                                .line(
                                        line(1).placed("10", "100", "2026-07-01", "2026-07-20")
                                                .received("R1", "4", "2026-07-20")
                                                .received("R2", "6", "2026-07-23")
                                                .inspected("R1", "2", "2026-07-24"))
                                .observed(cost(Observation.SWITCHING, "2026-07-05", "80", "EUR"))
                                .observed(cost(Observation.INVESTMENT, "2026-07-06", "70", "EUR")),
                        "2026-07-31");
        assertThat(tco.numerator()).isEqualByComparingTo("1500");
        assertThat(tco.denominator()).isEqualByComparingTo("1000");
        assertThat(tco.shownValue()).isEqualTo("1.5");
        assertThat(tco.facts()).isEqualTo(3);
    }

    @Test
    void an_open_late_line_costs_more_every_day() {
        Measuring open =
                new Measuring()
                        .line(
                                line(1).placed("10", "100", "2026-07-01", "2026-07-10")
                                        .received("R1", "10", "2026-07-10"))
                        .line(line(2).placed("10", "100", "2026-07-01", "2026-07-20"));
        assertThat(tco(open, "2026-07-20").shownValue()).isEqualTo("1");
        // 5 days × 50 on 1,000, later 42 days.
        assertThat(tco(open, "2026-07-25").shownValue()).isEqualTo("1.25");
        assertThat(tco(open, "2026-08-31").shownValue()).isEqualTo("3.1");
        assertThat(tco(open, "2026-07-15").shownValue()).isEqualTo("1");
    }

    @Test
    void a_line_is_late_until_it_is_complete_or_cancelled() {
        LineScript cancelledLate =
                line(2).placed("10", "100", "2026-07-01", "2026-07-20")
                        .cancelledBy(Side.BUYER, "2026-07-24");
        LineScript cancelledBefore =
                line(3).placed("10", "100", "2026-07-01", "2026-07-20")
                        .cancelledBy(Side.SUPPLIER, "2026-07-14");
        Measuring all =
                new Measuring()
                        .line(
                                line(1).placed("10", "100", "2026-07-01", "2026-07-10")
                                        .received("R1", "10", "2026-07-12"))
                        .line(cancelledLate)
                        .line(cancelledBefore);
        // 2 days until it came and 4 until it was cancelled.
        assertThat(tco(all, "2026-12-31").shownValue()).isEqualTo("1.3");
    }

    @Test
    void what_the_buyer_caused_is_no_late_line_and_is_counted() {
        MetricValue tco =
                tco(
                        new Measuring()
                                .line(
                                        line(1).placed("10", "100", "2026-07-01", "2026-07-20")
                                                .resizedBy(Side.BUYER, "2026-07-19", "20")
                                                .received("R1", "20", "2026-07-30")),
                        "2026-07-31");
        assertThat(tco.shownValue()).isEqualTo("1");
        assertThat(tco.excluded()).containsExactly(entry("buyer-caused", 1L));
    }

    @Test
    void amounts_of_two_currencies_are_converted_by_the_day_of_the_order() {
        // 1,000 EUR + 1,000 USD × 0.9 spend; 1 × 100 USD × 0.9 rejected; 2 days × 50; 100 CHF ×
        // 1.1.
        Measuring two =
                new Measuring()
                        .line(
                                line(1).placed("10", "100", "2026-07-01", "2026-07-20")
                                        .received("R1", "10", "2026-07-22"))
                        .line(
                                line(2).currency("USD")
                                        .placed("10", "100", "2026-07-02", "2026-07-20")
                                        .received("R1", "10", "2026-07-20")
                                        .inspected("R1", "1", "2026-07-21"))
                        .observed(cost(Observation.INVESTMENT, "2026-07-06", "100", "CHF"));
        MetricValue without = tco(two, "2026-07-31");
        // What has no rate is left out and counted: 1,100 ÷ 1,000 is left.
        assertThat(without.shownValue()).isEqualTo("1.1");
        assertThat(without.excluded())
                .containsExactly(entry("cost-rate-missing", 1L), entry("rate-missing", 1L));
        MetricValue tco =
                tco(
                        two.rate("USD", "2026-07-01", "0.9").rate("CHF", "2026-07-01", "1.1"),
                        "2026-07-31");
        assertThat(tco.numerator()).isEqualByComparingTo("2200");
        assertThat(tco.denominator()).isEqualByComparingTo("1900");
        assertThat(tco.excluded()).isEmpty();
    }

    @Test
    void an_open_line_without_a_rate_costs_nothing_that_is_known() {
        MetricValue tco =
                tco(
                        new Measuring()
                                .line(
                                        line(1).placed("10", "100", "2026-07-01", "2026-07-20")
                                                .received("R1", "10", "2026-07-20"))
                                .line(
                                        line(2).currency("USD")
                                                .placed("1", "1", "2026-07-02", "2026-07-20")),
                        "2026-07-31");
        assertThat(tco.shownValue()).isEqualTo("1");
        assertThat(tco.excluded()).containsExactly(entry("open-line-rate-missing", 1L));
    }

    @Test
    void where_all_is_paid_in_another_currency_a_late_day_costs_by_the_rate_of_the_periods_end() {
        Measuring dollars =
                new Measuring()
                        .line(
                                line(1).currency("USD")
                                        .placed("10", "100", "2026-07-02", "2026-07-20")
                                        .received("R1", "10", "2026-07-24"));
        MetricValue without = tco(dollars, "2026-08-31");
        assertThat(without.shownValue()).isEqualTo("1");
        assertThat(without.excluded()).containsExactly(entry("late-rate-missing", 1L));
        // 4 days × 50 EUR are 250 USD at 0.8, which is in force on the 31st of July.
        MetricValue tco =
                tco(
                        dollars.rate("USD", "2026-07-31", "0.8").rate("USD", "2026-08-01", "0.5"),
                        "2026-08-31");
        assertThat(tco.shownValue()).isEqualTo("1.25");
        assertThat(tco.denominator()).isEqualByComparingTo("1000");
    }

    @Test
    void a_cheap_price_and_a_cheap_supplier_are_told_apart() {
        // Below the standard price of 100, but late and bad: 900 + 2 × 90 + 9 × 50 on 900.
        MetricValues.Result cheap =
                new Measuring()
                        .line(
                                line(1).standard("100")
                                        .placed("10", "90", "2026-07-01", "2026-07-20")
                                        .received("R1", "10", "2026-07-29")
                                        .inspected("R1", "2", "2026-07-30"))
                        .in("2026-07", "2026-07-31");
        MetricValues.Result good =
                new Measuring()
                        .line(
                                line(1).standard("100")
                                        .placed("10", "105", "2026-07-01", "2026-07-20")
                                        .received("R1", "10", "2026-07-20"))
                        .in("2026-07", "2026-07-31");
        assertThat(cheap.of(PPV_RATE).value()).isLessThan(good.of(PPV_RATE).value());
        assertThat(cheap.of(SPEND).value()).isLessThan(good.of(SPEND).value());
        assertThat(cheap.of(TCO_INDEX).shownValue()).isEqualTo("1.7");
        assertThat(good.of(TCO_INDEX).shownValue()).isEqualTo("1");
    }

    @Test
    void our_plans_show_in_it_so_that_it_is_ours_only() {
        MetricDefinition tco = Catalogue.SHIPPED.of(TCO_INDEX.key());
        assertThat(tco.isOursOnly()).isTrue();
        assertThat(tco.looksAt(cost(Observation.SWITCHING, "2026-07-01", "1", "EUR"))).isTrue();
        assertThat(tco.looksAt(cost("targets-met", "2026-07-01", "1", "EUR"))).isFalse();
        assertThat(Catalogue.SHIPPED.of(COMMITS_PAST_DUE.key()).isOursOnly()).isFalse();
    }

    @Test
    void a_later_promise_of_the_supplier_is_a_commit_past_due_and_moves_no_due_date() {
        MetricValue commits =
                new Measuring()
                        .line(
                                line(1).promised("2026-07-20")
                                        .placed("10", "1", "2026-07-01", "2026-07-15")
                                        .movedBy(Side.SUPPLIER, "2026-07-18", "2026-07-25")
                                        .received("R1", "10", "2026-07-25"))
                        // The first confirmation is the promise itself; the second one is later.
                        .line(
                                line(2).placed("10", "1", "2026-07-01", "2026-07-15")
                                        .confirmed("2026-07-03", "2026-07-21")
                                        .confirmed("2026-07-10", "2026-07-22"))
                        .line(
                                line(3).placed("10", "1", "2026-07-01", "2026-07-15")
                                        .confirmed("2026-07-03", "2026-07-22"))
                        // Taken back, and agreed to by the buyer.
                        .line(
                                line(4).promised("2026-07-20")
                                        .placed("10", "1", "2026-07-01", "2026-07-15")
                                        .movedBy(Side.SUPPLIER, "2026-07-03", "2026-07-25")
                                        .movedBy(Side.SUPPLIER, "2026-07-04", "2026-07-20"))
                        .line(
                                line(5).promised("2026-07-20")
                                        .placed("10", "1", "2026-06-01", "2026-07-15")
                                        .movedBy(Side.SUPPLIER, "2026-07-01", "2026-07-24")
                                        .movedBy(Side.BUYER, "2026-07-02", "2026-07-26"))
                        .in("2026-07", "2026-07-31")
                        .of(COMMITS_PAST_DUE);
        assertThat(commits.numerator()).isEqualByComparingTo("2");
        assertThat(commits.denominator()).isEqualByComparingTo("5");
        assertThat(commits.shownValue()).isEqualTo("40");
    }
}
