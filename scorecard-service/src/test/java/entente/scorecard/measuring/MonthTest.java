package entente.scorecard.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.metrics.MetricDefinition.Direction;
import entente.scorecard.metrics.MetricDefinition.Level;
import entente.scorecard.metrics.MetricDefinition.Rule;
import entente.scorecard.metrics.MetricDefinition.Unit;
import entente.scorecard.metrics.MetricKey;
import entente.scorecard.metrics.MetricValue;
import entente.scorecard.metrics.MetricValues;
import entente.scorecard.metrics.Observation;
import entente.scorecard.scoring.Computed;
import entente.scorecard.scoring.Gathered.Completeness;
import entente.scorecard.scoring.Scorecard;
import entente.scorecard.scoring.Template;
import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MonthTest {

    private static final LocalDate DAY = LocalDate.parse("2026-08-01");

    private static MetricValue spent(String measure) {
        return new MetricValue(
                new MetricDefinition(
                        new MetricKey(measure, 1),
                        measure,
                        Unit.MONEY,
                        Direction.NEUTRAL,
                        Level.OBSERVATION,
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        new Rule.Summed(measure)),
                BigDecimal.TEN,
                BigDecimal.TEN,
                BigDecimal.ONE,
                1,
                new TreeMap<>());
    }

    @Test
    void what_is_ours_only_is_not_told() {
        Map<MetricKey, MetricValue> values = new LinkedHashMap<>();
        for (String measure : List.of("freight", Observation.SWITCHING)) {
            values.put(new MetricKey(measure, 1), spent(measure));
        }
        Computed computed =
                new Computed(
                        new Supplier(new UUID(0, 1), "Acme", "DE", Set.of()),
                        Set.of(),
                        Month.period(YearMonth.of(2026, 7)),
                        DAY,
                        null,
                        new Template("TEST", 1, "Test", List.of()),
                        new Scorecard(null, null, BigDecimal.ZERO, "EUR", List.of()),
                        new MetricValues.Result("EUR", null, values, List.of()),
                        new Completeness(1, 0, 0),
                        List.of(),
                        null,
                        false,
                        1);
        assertThat(Month.told(computed, DAY).metrics())
                .extracting(MeasuredEvent.Figure::code)
                .containsExactly("freight");
    }
}
