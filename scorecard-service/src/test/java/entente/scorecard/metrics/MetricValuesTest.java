package entente.scorecard.metrics;

import static entente.scorecard.metrics.Metric.COMPLAINT_RESOLUTION_TIME;
import static entente.scorecard.metrics.Metric.CONFIRMATION_TIME;
import static entente.scorecard.metrics.Metric.FILL_RATE;
import static entente.scorecard.metrics.Metric.INVOICE_VARIANCE;
import static entente.scorecard.metrics.Metric.LEAD_TIME_MEAN;
import static entente.scorecard.metrics.Metric.LEAD_TIME_SIGMA;
import static entente.scorecard.metrics.Metric.MARKET_PREMIUM;
import static entente.scorecard.metrics.Metric.OTIF;
import static entente.scorecard.metrics.Metric.PPM;
import static entente.scorecard.metrics.Metric.PPV;
import static entente.scorecard.metrics.Metric.PPV_RATE;
import static entente.scorecard.metrics.Metric.QUALITY_IMPROVEMENT;
import static entente.scorecard.metrics.Metric.SPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import entente.scorecard.purchases.LineScript;
import entente.scorecard.purchases.PurchaseEvent;
import entente.scorecard.purchases.PurchaseFact;
import entente.scorecard.purchases.PurchaseFact.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MetricValuesTest {

    private static LineScript line(int number) {
        return new LineScript("1", Integer.toString(number));
    }

    @Test
    void an_empty_period_has_no_value_anywhere_and_is_not_scored_100() {
        MetricValues.Result result = new Measuring().in("2026-07", "2026-12-31");
        assertThat(result.currency()).isEqualTo("EUR");
        assertThat(result.values()).hasSize(ShippedMetrics.ALL.size());
        assertThat(result.values().values())
                .allSatisfy(value -> {
                    assertThat(value.value()).isNull();
                    assertThat(value.facts()).isZero();
                    assertThat(value.excluded()).isEmpty();
                });
    }

    @Test
    void otif_counts_lines_due_and_shows_what_the_buyer_caused() {
        MetricValues.Result result =
                new Measuring()
                        .line(
                                line(1).placed("10", "5", "2026-07-01", "2026-07-20")
                                        .received("R1", "10", "2026-07-20"))
                        .line(
                                line(2).placed("10", "5", "2026-07-01", "2026-07-21")
                                        .received("R1", "10", "2026-07-22"))
                        .line(line(3).placed("10", "5", "2026-07-01", "2026-07-22"))
                        .line(
                                line(4).placed("10", "5", "2026-07-01", "2026-07-23")
                                        .resizedBy(Side.BUYER, "2026-07-22", "99"))
                        .line(line(5).placed("10", "5", "2026-07-01", "2026-07-29"))
                        .in("2026-07", "2026-07-28");
        MetricValue otif = result.of(OTIF);
        assertThat(otif.numerator()).isEqualByComparingTo("1");
        assertThat(otif.denominator()).isEqualByComparingTo("3");
        assertThat(otif.shownValue()).isEqualTo("33.33333333333333");
        assertThat(otif.facts()).isEqualTo(3);
        assertThat(otif.excluded()).containsExactly(entry("buyer-caused", 1L));
    }

    @Test
    void the_fill_rate_weighs_by_price_and_never_exceeds_what_was_ordered() {
        MetricValues.Result result =
                new Measuring()
                        .line(
                                line(1).placed("10", "2", "2026-07-01", "2026-07-20")
                                        .received("R1", "30", "2026-07-20"))
                        .line(
                                line(2).placed("10", "8", "2026-07-01", "2026-07-20")
                                        .received("R1", "5", "2026-07-20")
                                        .received("R2", "5", "2026-07-21"))
                        .in("2026-07", "2026-07-31");
        assertThat(result.of(FILL_RATE).numerator()).isEqualByComparingTo("60");
        assertThat(result.of(FILL_RATE).denominator()).isEqualByComparingTo("100");
        assertThat(result.of(FILL_RATE).shownValue()).isEqualTo("60");
    }

    @Test
    void free_goods_have_no_fill_rate_but_count_in_otif() {
        MetricValues.Result result =
                new Measuring()
                        .line(
                                line(1).placed("10", "0", "2026-07-01", "2026-07-20")
                                        .received("R1", "10", "2026-07-20"))
                        .in("2026-07", "2026-07-31");
        assertThat(result.of(FILL_RATE).value()).isNull();
        assertThat(result.of(OTIF).shownValue()).isEqualTo("100");
        assertThat(result.of(SPEND).shownValue()).isEqualTo("0");
    }

    @Test
    void a_line_that_does_not_say_when_it_was_placed_has_no_lead_time() {
        MetricValues.Result result =
                new Measuring()
                        .line(
                                line(1).placed("10", "5", "", "2026-07-20")
                                        .received("R1", "10", "2026-07-25"))
                        .in("2026-07", "2026-07-31");
        assertThat(result.of(LEAD_TIME_MEAN).value()).isNull();
        assertThat(result.of(LEAD_TIME_MEAN).excluded())
                .containsExactly(entry("no-order-date", 1L));
        assertThat(result.of(OTIF).shownValue()).isEqualTo("0");
    }

    @Test
    void lead_time_has_a_mean_and_a_sample_deviation_and_leaves_negative_ones_out() {
        Measuring lines =
                new Measuring()
                        .line(
                                line(1).placed("10", "5", "2026-07-01", "2026-07-20")
                                        .received("R1", "10", "2026-07-09"))
                        .line(
                                line(2).placed("10", "5", "2026-07-10", "2026-07-20")
                                        .received("R1", "10", "2026-07-08"));
        assertThat(lines.in("2026-07", "2026-07-31").of(LEAD_TIME_SIGMA).value()).isNull();
        MetricValues.Result result =
                lines.line(
                                line(3).placed("10", "5", "2026-07-01", "2026-07-20")
                                        .received("R1", "4", "2026-07-02")
                                        .received("R2", "6", "2026-07-13"))
                        .in("2026-07", "2026-07-31");
        // 8 and 12 days: mean 10, sample variance (4 + 4) ÷ 1
        assertThat(result.of(LEAD_TIME_MEAN).shownValue()).isEqualTo("10");
        assertThat(result.of(LEAD_TIME_MEAN).excluded())
                .containsExactly(entry("negative-lead-time", 1L));
        assertThat(result.of(LEAD_TIME_SIGMA).numerator()).isEqualByComparingTo("16");
        assertThat(result.of(LEAD_TIME_SIGMA).denominator()).isEqualByComparingTo("2");
        assertThat(result.of(LEAD_TIME_SIGMA).shownValue()).startsWith("2.82842712");
    }

    @Test
    void ppm_counts_pieces_only_and_quality_improvement_compares_with_the_period_before() {
        MetricValues.Result result =
                new Measuring()
                        .line(
                                line(1).placed("1000", "1", "2026-05-01", "2026-06-20")
                                        .received("R1", "1000", "2026-06-20")
                                        .inspected("R1", "4", "2026-06-21"))
                        .line(
                                line(2).placed("3000", "1", "2026-06-01", "2026-07-20")
                                        .received("R1", "3000", "2026-07-20")
                                        .inspected("R1", "3", "2026-07-21"))
                        .line(
                                line(3).unit("kg")
                                        .placed("10", "1", "2026-06-01", "2026-07-20")
                                        .received("R1", "10", "2026-07-20"))
                        .in("2026-07", "2026-07-31");
        assertThat(result.of(PPM).shownValue()).isEqualTo("1000");
        assertThat(result.of(PPM).excluded()).containsExactly(entry("not-countable-unit", 1L));
        assertThat(result.of(QUALITY_IMPROVEMENT).shownValue()).isEqualTo("75");
    }

    @Test
    void quality_improvement_is_null_without_a_period_before_or_defects_in_it() {
        LineScript now =
                line(1).placed("10", "1", "2026-06-01", "2026-07-20")
                        .received("R1", "10", "2026-07-20");
        LineScript before =
                line(2).placed("10", "1", "2026-05-01", "2026-06-20")
                        .received("R1", "10", "2026-06-20");
        assertThat(
                        new Measuring()
                                .line(now)
                                .in("2026-07", "2026-07-31")
                                .of(QUALITY_IMPROVEMENT)
                                .value())
                .isNull();
        assertThat(
                        new Measuring()
                                .line(now)
                                .line(before)
                                .in("2026-07", "2026-07-31")
                                .of(QUALITY_IMPROVEMENT)
                                .value())
                .isNull();
    }

    @Test
    void price_variance_is_against_the_standard_and_leaves_lines_without_one_out() {
        MetricValues.Result result =
                new Measuring()
                        .line(
                                line(1).standard("12.50")
                                        .placed("100", "12.00", "2026-07-01", "2026-07-20")
                                        .received("R1", "80", "2026-07-20"))
                        .line(
                                line(2).placed("100", "99", "2026-07-01", "2026-07-20")
                                        .received("R1", "1", "2026-07-20"))
                        .in("2026-07", "2026-07-31");
        assertThat(result.of(PPV).shownValue()).isEqualTo("-40");
        assertThat(result.of(PPV_RATE).shownValue()).isEqualTo("-4");
        assertThat(result.of(PPV_RATE).excluded()).containsExactly(entry("no-standard-price", 1L));
        assertThat(result.of(SPEND).shownValue()).isEqualTo("1059");
    }

    @Test
    void response_times_are_means_not_sums() {
        MetricValues.Result result =
                new Measuring()
                        .line(
                                line(1).placed("1", "1", "2026-07-01", "2026-07-20")
                                        .confirmed("2026-07-03", "2026-07-20")
                                        .complained("C1", "2026-07-21")
                                        .settled("C1", "2026-07-31"))
                        .line(
                                line(2).placed("1", "1", "2026-07-01", "2026-07-20")
                                        .confirmed("2026-07-05", "2026-07-20")
                                        .complained("C2", "2026-07-25")
                                        .settled("C2", "2026-07-29")
                                        .complained("C3", "2026-08-01"))
                        .line(line(3).placed("1", "1", "2026-07-01", "2026-07-20"))
                        .in("2026-07", "2026-12-31");
        assertThat(result.of(CONFIRMATION_TIME).shownValue()).isEqualTo("3");
        assertThat(result.of(CONFIRMATION_TIME).excluded())
                .containsExactly(entry("not-confirmed", 1L));
        assertThat(result.of(COMPLAINT_RESOLUTION_TIME).shownValue()).isEqualTo("7");
        assertThat(result.of(COMPLAINT_RESOLUTION_TIME).excluded()).isEmpty();
    }

    @Test
    void a_period_in_one_currency_needs_no_rate() {
        MetricValues.Result result =
                new Measuring()
                        .line(
                                line(1).currency("USD")
                                        .placed("10", "5", "2026-07-01", "2026-07-20")
                                        .received("R1", "10", "2026-07-20"))
                        .in("2026-07", "2026-07-31");
        assertThat(result.currency()).isEqualTo("USD");
        assertThat(result.of(SPEND).shownValue()).isEqualTo("50");
    }

    @Test
    void a_missing_rate_holds_back_the_amount_only_until_it_arrives() {
        Measuring lines =
                new Measuring()
                        .line(
                                line(1).currency("USD")
                                        .placed("10", "5", "2026-07-01", "2026-07-20")
                                        .received("R1", "10", "2026-07-20"))
                        .line(
                                line(2).placed("10", "7", "2026-07-01", "2026-07-20")
                                        .received("R1", "10", "2026-07-20"))
                        .rate("USD", "2026-07-02", "0.5");
        MetricValues.Result held = lines.in("2026-07", "2026-07-31");
        assertThat(held.currency()).isEqualTo("EUR");
        assertThat(held.of(SPEND).shownValue()).isEqualTo("70");
        assertThat(held.of(SPEND).excluded()).containsExactly(entry("rate-missing", 1L));
        assertThat(held.of(OTIF).facts()).isEqualTo(2);

        MetricValues.Result complete =
                lines.rate("USD", "2026-01-01", "0.9").in("2026-07", "2026-07-31");
        assertThat(complete.of(SPEND).shownValue()).isEqualTo("115");
        assertThat(complete.of(SPEND).excluded()).isEmpty();
    }

    @Test
    void an_invoice_in_another_currency_is_compared_at_the_rate_of_the_order_date() {
        MetricValues.Result result =
                new Measuring()
                        .line(
                                line(1).placed("10", "5", "2026-07-01", "2026-07-20")
                                        .received("R1", "10", "2026-07-20")
                                        .invoiced("10", "6", "USD", "2026-07-25")
                                        .invoiced("2", "5.50", "EUR", "2026-07-25"))
                        .rate("USD", "2026-01-01", "0.9")
                        .in("2026-07", "2026-07-31");
        // (6 × 0.9 − 5) × 10 + (5.50 − 5) × 2
        assertThat(result.of(INVOICE_VARIANCE).shownValue()).isEqualTo("5");
        assertThat(result.of(INVOICE_VARIANCE).facts()).isEqualTo(2);
    }

    @Test
    void the_market_premium_uses_the_items_price_else_the_categorys_on_the_order_date() {
        Measuring lines =
                new Measuring()
                        .line(
                                line(1).item("A", "castings")
                                        .placed("10", "11", "2026-07-01", "2026-07-20")
                                        .received("R1", "10", "2026-07-20"))
                        .line(
                                line(2).item("B", "castings")
                                        .placed("10", "21", "2026-07-01", "2026-07-20")
                                        .received("R1", "10", "2026-07-20"))
                        .line(
                                line(3).item("C", "paper")
                                        .placed("10", "1", "2026-07-01", "2026-07-20")
                                        .received("R1", "10", "2026-07-20"))
                        .marketPrice(price("m1", "A", null, "10", "2026-01-01"))
                        .marketPrice(price("m2", "A", null, "99", "2026-07-02"))
                        .marketPrice(price("m3", null, "castings", "20", "2026-07-01"));
        MetricValue premium = lines.in("2026-07", "2026-07-31").of(MARKET_PREMIUM);
        assertThat(premium.numerator()).isEqualByComparingTo("20");
        assertThat(premium.denominator()).isEqualByComparingTo("300");
        assertThat(premium.facts()).isEqualTo(2);
        assertThat(premium.excluded()).containsExactly(entry("no-market-price", 1L));
    }

    @Test
    void nothing_is_rounded_inside_a_formula() {
        Measuring lines = new Measuring();
        for (int i = 1; i <= 3; i++) {
            lines.line(
                    line(i).standard("0.333333333")
                            .placed("1", "0.000000001", "2026-07-01", "2026-07-20")
                            .received("R1", "1", "2026-07-20"));
        }
        assertThat(lines.in("2026-07", "2026-07-31").of(PPV).shownValue())
                .isEqualTo("-0.999999996");
    }

    private static PurchaseEvent price(
            String id,
            @Nullable String item,
            @Nullable String category,
            String price,
            String validFrom) {
        return LineScript.event(
                "market",
                id,
                new PurchaseFact.MarketPrice(
                        item, category, new BigDecimal(price), "EUR", LocalDate.parse(validFrom)));
    }
}
