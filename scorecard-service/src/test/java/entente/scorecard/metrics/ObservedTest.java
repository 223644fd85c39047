package entente.scorecard.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import entente.scorecard.metrics.MetricDefinition.Direction;
import entente.scorecard.metrics.MetricDefinition.Level;
import entente.scorecard.metrics.MetricDefinition.Rule;
import entente.scorecard.metrics.MetricDefinition.Unit;
import entente.scorecard.purchases.LineScript;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObservedTest {

    private static final MetricKey ON_TIME = new MetricKey("action-items-on-time", 1);
    private static final MetricKey VALUE = new MetricKey("validated-value", 1);

    private static Observation seen(
            String measure,
            String id,
            String numerator,
            @Nullable String currency,
            @Nullable String excluded) {
        return new Observation(
                measure,
                new UUID(0, 1),
                id,
                id,
                LocalDate.parse("2026-07-10"),
                new BigDecimal(numerator),
                currency == null ? BigDecimal.ONE : BigDecimal.ZERO,
                currency,
                excluded,
                List.of("event-" + id),
                Instant.EPOCH);
    }

    private static MetricDefinition defined(String code, Unit unit, Rule rule) {
        return new MetricDefinition(
                new MetricKey(code, 1),
                code,
                unit,
                Direction.HIGHER_IS_BETTER,
                Level.OBSERVATION,
                "n",
                "d",
                "day",
                "",
                "n ÷ d",
                "test",
                rule);
    }

    @Test
    void a_share_is_what_was_kept_of_what_was_due() {
        MetricValue value =
                new Measuring()
                        .observed(seen("action-items-on-time", "1", "1", null, null))
                        .observed(seen("action-items-on-time", "2", "0", null, null))
                        .observed(seen("action-items-on-time", "3", "1", null, null))
                        .observed(seen("action-items-on-time", "4", "0", null, "no-due-date"))
                        .observed(seen("other", "5", "1", null, null))
                        .in("2026-07", "2026-07-31")
                        .of(ON_TIME);

        assertThat(value.shownValue()).isEqualTo("66.66666666666667");
        assertThat(value.facts()).isEqualTo(3);
        assertThat(value.excluded()).isEqualTo(Map.of("no-due-date", 1L));
    }

    @Test
    void without_observations_there_is_no_value() {
        MetricValue value = new Measuring().in("2026-07", "2026-07-31").of(ON_TIME);
        assertThat(value.value()).isNull();
        assertThat(value.denominator()).isZero();
    }

    /** The order is in USD, the only currency: 90 EUR at 0.90 EUR per USD are 100 USD. */
    @Test
    void money_is_told_in_the_currency_of_the_other_amounts() {
        MetricValues.Result result =
                new Measuring()
                        .line(
                                new LineScript("1", "1")
                                        .currency("USD")
                                        .placed("10", "5", "2026-07-01", "2026-07-20")
                                        .received("R1", "10", "2026-07-20"))
                        .rate("USD", "2026-01-01", "0.90")
                        .metric(
                                defined(
                                        "validated-value",
                                        Unit.MONEY,
                                        new Rule.Summed("validated-value")))
                        .observed(seen("validated-value", "1", "90", "EUR", null))
                        .observed(seen("validated-value", "2", "20", "USD", null))
                        .observed(seen("validated-value", "3", "20", "JPY", null))
                        .in("2026-07", "2026-07-31");

        assertThat(result.currency()).isEqualTo("USD");
        assertThat(result.of(VALUE).value()).isEqualByComparingTo("120");
        assertThat(result.of(VALUE).excluded()).isEqualTo(Map.of("rate-missing", 1L));
    }

    @Test
    void a_formula_needs_all_its_metrics_and_never_divides_by_zero() {
        Rule half =
                new Rule.Formula(
                        "100 / (on_time - 100)",
                        Map.of("on_time", ON_TIME),
                        variables -> {
                            BigDecimal by =
                                    Objects.requireNonNull(variables.get("on_time"))
                                            .subtract(BigDecimal.valueOf(100));
                            return by.signum() == 0
                                    ? null
                                    : BigDecimal.valueOf(100).divide(by, MetricValue.PRECISION);
                        });
        MetricDefinition formula = defined("half", Unit.POINTS, half);

        MetricValue none =
                new Measuring().metric(formula).in("2026-07", "2026-07-31").of(formula.key());
        assertThat(none.value()).isNull();
        assertThat(none.excluded()).isEqualTo(Map.of("no-data:action-items-on-time", 1L));

        Measuring measuring = new Measuring().metric(formula);
        measuring.observed(seen("action-items-on-time", "1", "1", null, null));
        MetricValue zero = measuring.in("2026-07", "2026-07-31").of(formula.key());
        assertThat(zero.value()).isNull();
        assertThat(zero.excluded()).isEqualTo(Map.of("division-by-zero", 1L));

        measuring.observed(seen("action-items-on-time", "2", "0", null, null));
        MetricValue value = measuring.in("2026-07", "2026-07-31").of(formula.key());
        assertThat(value.value()).isEqualByComparingTo("-2");
        assertThat(value.facts()).isEqualTo(2);
    }

    @Test
    void a_market_price_that_people_set_counts_before_one_of_the_same_day() {
        MetricValue premium =
                new Measuring()
                        .line(
                                new LineScript("1", "1")
                                        .placed("10", "5", "2026-07-01", "2026-07-20")
                                        .received("R1", "10", "2026-07-20"))
                        .baseline("4711-A", "2026-01-01", "4")
                        .in("2026-07", "2026-07-31")
                        .of(Metric.MARKET_PREMIUM);
        assertThat(premium.value()).isEqualByComparingTo("25");
    }
}
