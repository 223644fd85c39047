package entente.scorecard.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import entente.scorecard.metrics.MetricDefinition.Rule;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ShippedMetricsTest {

    @Test
    void every_calculated_metric_is_defined_once() {
        assertThat(Catalogue.SHIPPED.all()).hasSameSizeAs(ShippedMetrics.ALL);
        assertThat(Arrays.stream(Metric.values()))
                .allSatisfy(metric ->
                        assertThat(Catalogue.SHIPPED.of(metric.key()).rule())
                                .isEqualTo(new Rule.Calculated(metric)));
    }

    @Test
    void each_says_what_it_means() {
        assertThat(ShippedMetrics.ALL)
                .allSatisfy(metric -> {
                    assertThat(metric.name()).isNotBlank();
                    assertThat(metric.numerator()).isNotBlank();
                    assertThat(metric.dateRule()).isNotBlank();
                    assertThat(metric.formula()).isNotBlank();
                    assertThat(metric.source()).isNotBlank();
                });
    }
}
