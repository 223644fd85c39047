package entente.scorecard.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.testkit.DeciderSpec;
import entente.scorecard.definitions.ToleranceEvent.Drafted;
import entente.scorecard.definitions.ToleranceVersions.Draft;
import entente.scorecard.definitions.ToleranceVersions.State;
import entente.scorecard.metrics.Catalogue;
import entente.scorecard.metrics.Metric;
import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.metrics.MetricDefinition.Rule;
import entente.scorecard.metrics.MetricKey;
import entente.scorecard.purchases.Rules;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ToleranceVersionsTest {

    private static final Rules LENIENT = new Rules(3, new BigDecimal("2.5"), 14);
    private static final Drafted SECOND = new Drafted(2, LENIENT, "anna");

    private final DeciderSpec<Draft, State, ToleranceEvent> tolerances =
            DeciderSpec.of(new ToleranceVersions());

    private static Draft draft(Rules rules) {
        return new Draft("otif", rules, "anna");
    }

    @Test
    void each_draft_is_the_next_version_after_the_shipped_one() {
        tolerances.given().when(draft(LENIENT)).then(SECOND);
        Rules strict = new Rules(0, BigDecimal.ZERO, 0);
        tolerances.given(SECOND).when(draft(strict)).then(new Drafted(3, strict, "anna"));
    }

    @Test
    void there_is_no_second_version_with_the_same_tolerances() {
        tolerances
                .given()
                .when(draft(new Rules(0, new BigDecimal("0.0"), 14)))
                .thenRejected("tolerance-same");
        tolerances
                .given(SECOND)
                .when(draft(new Rules(3, new BigDecimal("2.50"), 14)))
                .thenRejected("tolerance-same");
    }

    @Test
    void only_what_tells_on_time_from_late_has_tolerances() {
        tolerances
                .given()
                .when(new Draft("ppm", LENIENT, "anna"))
                .thenRejected("tolerance-not-supported");
    }

    @Test
    void the_formula_stays_and_the_tolerance_is_said() {
        MetricDefinition shipped = Catalogue.SHIPPED.of(Metric.OTIF.key());
        MetricDefinition second = ToleranceVersions.definition(shipped, SECOND);
        assertThat(second.key()).isEqualTo(new MetricKey("otif", 2));
        assertThat(second.formula()).isEqualTo(shipped.formula());
        assertThat(second.tolerance())
                .isEqualTo(
                        "3 days late, 2.5 % short; a change by the buyer within 14 days before"
                                + " the due date excludes the line");
        assertThat(second.rule()).isEqualTo(new Rule.Tolerated(Metric.OTIF, LENIENT));
        Rules standard = Rules.STANDARD;
        assertThat(
                        ToleranceVersions.definition(shipped, new Drafted(2, standard, "anna"))
                                .tolerance())
                .isEqualTo(shipped.tolerance());
    }
}
