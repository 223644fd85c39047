package entente.scorecard.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import entente.platform.Rejected;
import entente.scorecard.metrics.Catalogue;
import entente.scorecard.metrics.Metric;
import entente.scorecard.metrics.MetricKey;
import entente.scorecard.metrics.MetricValue;
import entente.scorecard.metrics.MetricValues;
import entente.scorecard.metrics.ShippedMetrics;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ResettledTest {

    private static final Catalogue METRICS = new Catalogue(ShippedMetrics.ALL);

    /** Of 10 pieces so many were bad, as it was published. */
    private static Snapshot published(String rejected) {
        MetricValue ppm = ppm(rejected);
        return new Snapshot(
                "OPERATIONAL",
                1,
                BigDecimal.TEN,
                Standing.POOR,
                BigDecimal.TEN,
                null,
                1,
                0,
                0,
                "EUR",
                List.of(
                        new Snapshot.Criterion(
                                "quality",
                                "Quality",
                                BigDecimal.TEN,
                                BigDecimal.TEN,
                                List.of(
                                        new Snapshot.Measured(
                                                ppm.metric().code(),
                                                ppm.metric().version(),
                                                ppm.value(),
                                                ppm.numerator(),
                                                ppm.denominator(),
                                                BigDecimal.TEN,
                                                BigDecimal.ONE,
                                                ppm.facts(),
                                                ppm.excluded())))),
                LocalDate.parse("2026-10-10"),
                4711,
                Instant.parse("2026-10-10T06:00:00Z"),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static MetricValue ppm(String rejected) {
        BigDecimal bad = new BigDecimal(rejected);
        return new MetricValue(
                METRICS.of(Metric.PPM.key()),
                bad.movePointRight(5),
                bad,
                BigDecimal.TEN,
                1,
                new TreeMap<>());
    }

    private static MetricValues.Result computed(String rejected) {
        Map<MetricKey, MetricValue> values = Map.of(Metric.PPM.key(), ppm(rejected));
        return new MetricValues.Result("EUR", null, values, List.of());
    }

    private static BigDecimal resettled(String published, String before, String after) {
        return Resettled.of(published(published), computed(before), computed(after), METRICS)
                .of(Metric.PPM)
                .numerator();
    }

    @Test
    void what_an_adjustment_touches_is_taken_from_it() {
        assertThat(resettled("3", "3.0", "1")).isEqualTo("1");
    }

    @Test
    void what_no_adjustment_touches_stays_as_published_whatever_is_heard_since() {
        assertThat(resettled("3", "4", "4")).isEqualTo("3");
    }

    @Test
    void a_number_that_the_facts_of_then_do_not_give_is_not_adjusted() {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> resettled("3", "4", "1"))
                .satisfies(rejected ->
                        assertThat(rejected.code()).isEqualTo("facts-not-as-published"));
    }
}
