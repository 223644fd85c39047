package entente.scorecard.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.testkit.DeciderSpec;
import entente.scorecard.definitions.MetricEvent.Activated;
import entente.scorecard.definitions.MetricEvent.Drafted;
import entente.scorecard.definitions.MetricEvent.ImpactAssessed;
import entente.scorecard.definitions.MetricVersions.Command;
import entente.scorecard.definitions.MetricVersions.Command.Activate;
import entente.scorecard.definitions.MetricVersions.Command.AssessImpact;
import entente.scorecard.definitions.MetricVersions.Command.Draft;
import entente.scorecard.definitions.MetricVersions.State;
import entente.scorecard.metrics.Catalogue;
import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.metrics.MetricDefinition.Direction;
import entente.scorecard.metrics.MetricDefinition.Unit;
import entente.scorecard.metrics.MetricKey;
import entente.scorecard.metrics.ShippedMetrics;
import entente.scorecard.whatif.Impact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricVersionsTest {

    private static final FormulaContent BLEND =
            new FormulaContent(
                    "Blend",
                    Unit.PERCENT,
                    Direction.HIGHER_IS_BETTER,
                    "0.7 * otif + 0.3 * fill_rate",
                    Map.of(
                            "otif", new MetricKey("otif", 1),
                            "fill_rate", new MetricKey("fill-rate", 1)));
    private static final Drafted DRAFTED = new Drafted(1, BLEND, "anna");
    private static final Impact IMPACT =
            new Impact("2026-Q2", 4, 4, 0, 0, 0, 0, BigDecimal.ZERO, 9);
    private static final ImpactAssessed ASSESSED = new ImpactAssessed(1, IMPACT, "anna");

    private final DeciderSpec<Command, State, MetricEvent> metric =
            DeciderSpec.of(new MetricVersions());

    /** What is shipped, and the blend. */
    private static Vocabulary names() {
        List<MetricDefinition> all = new ArrayList<>(ShippedMetrics.ALL);
        all.add(BLEND.definition(new MetricKey("blend", 1), new Evaluated(BLEND), "anna"));
        return Vocabulary.of(new Catalogue(all));
    }

    private static Draft draft(String formula, boolean first, boolean shipped) {
        return new Draft(
                "Blend",
                Unit.PERCENT,
                Direction.HIGHER_IS_BETTER,
                formula,
                names(),
                first,
                shipped,
                "anna");
    }

    @Test
    void a_formula_is_drafted_with_the_versions_it_is_made_of() {
        metric.given().when(draft(BLEND.formula(), true, false)).then(DRAFTED);
        metric.given(DRAFTED)
                .when(draft("otif_v1", false, false))
                .then(
                        new Drafted(
                                2,
                                new FormulaContent(
                                        "Blend",
                                        Unit.PERCENT,
                                        Direction.HIGHER_IS_BETTER,
                                        "otif_v1",
                                        Map.of("otif_v1", new MetricKey("otif", 1))),
                                "anna"));
    }

    @Test
    void a_code_is_taken_once_and_never_from_what_is_shipped() {
        metric.given(DRAFTED).when(draft("otif", true, false)).thenRejected("metric-exists");
        metric.given().when(draft("otif", false, false)).thenRejected("not-found");
        metric.given().when(draft("otif", true, true)).thenRejected("metric-shipped");
    }

    @Test
    void one_drafts_another_activates_after_its_impact_was_looked_at() {
        metric.given(DRAFTED).when(new Activate(1, "ben")).thenRejected("impact-missing");
        metric.given(DRAFTED).when(new AssessImpact(1, IMPACT, "anna")).then(ASSESSED);
        metric.given(DRAFTED, ASSESSED)
                .when(new Activate(1, "anna"))
                .thenRejected("drafter-activates");
        metric.given(DRAFTED, ASSESSED).when(new Activate(1, "ben")).then(new Activated(1, "ben"));
        metric.given(DRAFTED, ASSESSED, new Activated(1, "ben"))
                .when(new Activate(1, "anna"))
                .thenNothing();
        metric.given(DRAFTED).when(new Activate(2, "ben")).thenRejected("not-found");
        metric.given(DRAFTED).when(new AssessImpact(2, IMPACT, "b")).thenRejected("not-found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    otif.all(x, true) ? otif : 0 | formula-too-expensive
                    otif / ppm                   | formula-divides-by-zero
                    otif + wit                   | formula-unknown-metric
                    otif_v9                      | formula-unknown-metric
                    2 * blend                    | formula-of-formula
                    otif > 1                     | formula-wrong-type
                    otif +                       | formula-malformed
                    """)
    void what_is_wrong_with_a_formula_has_its_own_code(String formula, String code) {
        metric.given().when(draft(formula, true, false)).thenRejected(code);
    }

    @Test
    void a_formula_has_no_value_where_it_divides_by_zero() {
        Evaluated evaluated =
                new Evaluated(
                        new FormulaContent(
                                "Odd",
                                Unit.RATIO,
                                Direction.NEUTRAL,
                                "otif / (ppm - 7)",
                                Map.of(
                                        "otif", new MetricKey("otif", 1),
                                        "ppm", new MetricKey("ppm", 1))));
        assertThat(evaluated.of(Map.of("otif", BigDecimal.ONE, "ppm", BigDecimal.valueOf(7))))
                .isNull();
        assertThat(evaluated.of(Map.of("otif", BigDecimal.ONE, "ppm", BigDecimal.valueOf(9))))
                .isEqualByComparingTo("0.5");
    }
}
