package entente.scorecard.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each number worked out by hand from the definition. */
class InnovationContributionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 15);
    private static final Rates RATES =
            new Rates("EUR", List.of(new Rates.Rate("USD", DAY, new BigDecimal("0.5"))));
    private static final MetricDefinition METRIC =
            Catalogue.SHIPPED.of(Metric.INNOVATION_CONTRIBUTION.key());

    private final List<Observation> observed = new ArrayList<>();

    private InnovationContributionTest and(String measure, int times) {
        for (int i = 0; i < times; i++) {
            observed.add(fact(measure, "1", null));
        }
        return this;
    }

    private InnovationContributionTest value(String amount, String currency) {
        observed.add(fact(InnovationContribution.VALUE, amount, currency));
        return this;
    }

    private Observation fact(String measure, String numerator, @Nullable String currency) {
        return new Observation(
                measure,
                new UUID(1, 1),
                "fact " + observed.size(),
                "a fact",
                DAY,
                new BigDecimal(numerator),
                BigDecimal.ONE,
                currency,
                null,
                List.of(),
                Instant.EPOCH);
    }

    private MetricValue with(String spend) {
        return with(spend, Map.of());
    }

    private MetricValue with(String spend, Map<String, Long> withoutRate) {
        return InnovationContribution.of(
                METRIC,
                observed,
                new Conversion.Sums(List.of(new BigDecimal(spend)), 1, withoutRate),
                "EUR",
                RATES);
    }

    @Test
    void ideas_prototypes_and_what_came_into_use_add_up() {
        and(InnovationContribution.IDEAS, 2).and(InnovationContribution.PROTOTYPES, 1);
        assertThat(with("1000").shownValue()).isEqualTo("25");
        and(InnovationContribution.COMMERCIALISED, 1);
        assertThat(with("1000").shownValue()).isEqualTo("55");
    }

    @Test
    void value_counts_up_to_one_percent_of_spend() {
        value("2.5", "EUR");
        assertThat(with("1000").shownValue()).isEqualTo("12.5"); // a quarter of 1 % of spend
        assertThat(with("1000").numerator()).isEqualByComparingTo("125");
        assertThat(with("1000").denominator()).isEqualByComparingTo("10");
        assertThat(with("100").shownValue()).isEqualTo("50");
        value("10", "USD"); // 5 EUR
        assertThat(with("1000").shownValue()).isEqualTo("37.5");
    }

    @Test
    void it_never_exceeds_100() {
        and(InnovationContribution.COMMERCIALISED, 4).value("1000", "EUR");
        assertThat(with("1000").shownValue()).isEqualTo("100");
        assertThat(with("0").shownValue()).isEqualTo("100");
    }

    @Test
    void without_spend_any_validated_value_is_worth_its_50_points() {
        and(InnovationContribution.IDEAS, 1);
        assertThat(with("0").shownValue()).isEqualTo("5");
        value("0.01", "EUR");
        assertThat(with("0").shownValue()).isEqualTo("55");
    }

    @Test
    void before_any_innovation_there_is_no_data_and_afterwards_nothing_is_zero() {
        assertThat(with("1000").shownValue()).isNull();
        and("action-items-on-time", 1);
        assertThat(with("1000").shownValue()).isNull();
        and(InnovationContribution.INNOVATING, 1);
        assertThat(with("1000").shownValue()).isEqualTo("0");
    }

    @Test
    void value_without_a_rate_is_held_back_and_counted() {
        and(InnovationContribution.IDEAS, 1).value("10", "JPY");
        assertThat(with("1000").shownValue()).isEqualTo("5");
        assertThat(with("1000").excluded()).containsExactly(Map.entry("rate-missing", 1L));
        assertThat(with("1000").facts()).isEqualTo(1);
    }

    @Test
    void spend_that_is_not_known_is_not_no_spend() {
        value("10", "EUR");
        Map<String, Long> missing = Map.of("rate-missing", 3L);
        assertThat(with("0", missing).shownValue()).isNull();
        assertThat(with("0", missing).excluded())
                .containsExactly(Map.entry("spend-rate-missing", 3L));
        and(InnovationContribution.IDEAS, 1).value("10", "JPY");
        assertThat(with("0", missing).shownValue()).isEqualTo("5");
        assertThat(with("0", missing).facts()).isEqualTo(1);
        assertThat(with("1000", missing).shownValue()).isEqualTo("55");
        assertThat(with("1000", missing).excluded())
                .containsExactly(
                        Map.entry("rate-missing", 1L), Map.entry("spend-rate-missing", 3L));
    }

    @Test
    void what_was_left_out_for_a_reason_of_its_own_takes_nothing_from_the_facts() {
        and(InnovationContribution.IDEAS, 1);
        observed.add(
                new Observation(
                        InnovationContribution.VALUE,
                        new UUID(1, 1),
                        "left out",
                        "a fact",
                        DAY,
                        BigDecimal.ONE,
                        BigDecimal.ZERO,
                        "EUR",
                        "doubted",
                        List.of(),
                        Instant.EPOCH));
        assertThat(with("1000").shownValue()).isEqualTo("5");
        assertThat(with("1000").facts()).isEqualTo(1);
    }
}
