package entente.scorecard.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.platform.Rejected;
import entente.scorecard.metrics.Catalogue;
import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.metrics.MetricDefinition.Direction;
import entente.scorecard.metrics.MetricDefinition.Level;
import entente.scorecard.metrics.MetricDefinition.Rule;
import entente.scorecard.metrics.MetricDefinition.Unit;
import entente.scorecard.metrics.MetricKey;
import entente.scorecard.metrics.Observation;
import entente.scorecard.scoring.Template.Criterion;
import entente.scorecard.scoring.Template.MeasuredBy;
import entente.scorecard.scoring.Template.Reward;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private static final Points RAMP = new Points.Ramp(BigDecimal.ZERO, Points.HUNDRED);
    private static final MeasuredBy OTIF = measured("otif", 1, "1");
    private static final Criterion DELIVERY = criterion("delivery", "60", OTIF);
    private static final Criterion QUALITY = criterion("quality", "40", measured("ppm", 1, "1"));

    private static MeasuredBy measured(String metric, int version, String weight) {
        return new MeasuredBy(metric, version, new BigDecimal(weight), RAMP);
    }

    private static MeasuredBy limited(
            String metric, @Nullable String target, @Nullable String threshold) {
        return new MeasuredBy(
                metric, 1, BigDecimal.ONE, RAMP, number(target), number(threshold), null);
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static Criterion criterion(String code, String weight, MeasuredBy... metrics) {
        return new Criterion(code, code, new BigDecimal(weight), List.of(metrics));
    }

    private static Template template(Criterion... criteria) {
        return new Template("X", 1, "X", List.of(criteria));
    }

    private static void refused(String code, Criterion... criteria) {
        refused(Catalogue.SHIPPED, code, criteria);
    }

    private static void refused(Catalogue known, String code, Criterion... criteria) {
        assertThatThrownBy(() -> template(criteria).check(known))
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.code()).isEqualTo(code));
    }

    @Test
    void one_whose_weights_add_up_to_100_is_in_order() {
        template(DELIVERY, QUALITY).check(Catalogue.SHIPPED);
    }

    @Test
    void weights_that_do_not_add_up_to_exactly_100_are_refused() {
        refused("weights-not-100", DELIVERY, criterion("quality", "39.99", OTIF));
        refused("weights-not-100", DELIVERY);
        refused("criterion-missing");
    }

    @Test
    void every_weight_is_above_0() {
        refused("weight-not-positive", DELIVERY, QUALITY, criterion("cost", "0", OTIF));
        refused("weight-not-positive", criterion("delivery", "100", measured("otif", 1, "-1")));
    }

    @Test
    void criteria_and_metrics_are_told_apart() {
        refused("criterion-twice", DELIVERY, DELIVERY);
        refused("criterion-unnamed", criterion(" ", "100", OTIF));
        refused("metric-missing", criterion("delivery", "100"));
        refused("metric-twice", criterion("delivery", "100", OTIF, OTIF));
    }

    @Test
    void a_metric_is_known_in_its_version() {
        refused("metric-unknown", criterion("delivery", "100", measured("luck", 1, "1")));
        refused("metric-version-unknown", criterion("delivery", "100", measured("otif", 9, "1")));
    }

    @Test
    void what_the_supplier_must_not_see_is_in_no_template_and_neither_is_a_formula_of_it() {
        MetricDefinition secret =
                defined("secret", new Rule.Summed(Observation.SWITCHING), "switching-cost");
        MetricDefinition open = defined("open", new Rule.Summed("investment-cost"), "open");
        MetricDefinition formula =
                defined(
                        "formula",
                        new Rule.Formula("2 * a", Map.of("a", secret.key()), _ -> BigDecimal.ONE),
                        "leaks");
        Catalogue known = new Catalogue(List.of(secret, open, formula));
        template(criterion("cost", "100", measured("open", 1, "1"))).check(known);
        for (String code : List.of("switching-cost", "leaks")) {
            refused(known, "metric-ours-only", criterion("cost", "100", measured(code, 1, "1")));
        }
    }

    private static MetricDefinition defined(String name, Rule rule, String code) {
        return new MetricDefinition(
                new MetricKey(code, 1),
                name,
                Unit.MONEY,
                Direction.LOWER_IS_BETTER,
                Level.OBSERVATION,
                "",
                "",
                "",
                "",
                "",
                "",
                rule);
    }

    @Test
    void points_are_checked_too() {
        Points flat = new Points.Ramp(BigDecimal.ONE, BigDecimal.ONE);
        refused(
                "ramp-flat",
                criterion("delivery", "100", new MeasuredBy("otif", 1, BigDecimal.ONE, flat)));
    }

    @Test
    void a_threshold_is_on_the_bad_side_of_the_target() {
        template(criterion("all", "100", limited("otif", "95", "80"), limited("ppm", "500", "900")))
                .check(Catalogue.SHIPPED);
        refused("threshold-beyond-target", criterion("all", "100", limited("otif", "80", "95")));
        refused("threshold-beyond-target", criterion("all", "100", limited("ppm", "900", "500")));
    }

    @Test
    void a_reward_is_whole_and_for_a_target() {
        Reward bonus = new Reward(Reward.Kind.BONUS, new BigDecimal("1000"), "EUR", null, null);
        Reward share = new Reward(Reward.Kind.BUSINESS_SHARE, null, null, BigDecimal.ONE, null);
        refused("reward-without-target", rewarded(null, bonus));
        refused("reward-incomplete", rewarded("90", share));
    }

    private static Criterion rewarded(@Nullable String target, Reward reward) {
        return new Criterion(
                "all", "All", Points.HUNDRED, List.of(OTIF), number(target), null, reward);
    }

    @Test
    void another_version_of_a_metric_may_be_assumed() {
        Assumption assumption =
                new Assumption(null, Map.of(new MetricKey("otif", 1), new MetricKey("otif", 2)));
        Template assumed = assumption.instead(template(DELIVERY, QUALITY));

        assertThat(assumed.criteria().getFirst().metrics())
                .extracting(MeasuredBy::version)
                .containsExactly(2);
        assertThat(assumed.criteria().get(1)).isEqualTo(QUALITY);
        assertThat(Assumption.NONE.instead(assumed)).isSameAs(assumed);
    }
}
