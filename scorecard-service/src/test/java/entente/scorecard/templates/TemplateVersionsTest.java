package entente.scorecard.templates;

import static entente.scorecard.templates.Weighing.bands;
import static entente.scorecard.templates.Weighing.criterion;
import static entente.scorecard.templates.Weighing.ramp;
import static entente.scorecard.templates.Weighing.template;
import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.testkit.DeciderSpec;
import entente.scorecard.metrics.Catalogue;
import entente.scorecard.scoring.Points;
import entente.scorecard.scoring.Template;
import entente.scorecard.templates.TemplateEvent.Activated;
import entente.scorecard.templates.TemplateEvent.Drafted;
import entente.scorecard.templates.TemplateEvent.ImpactAssessed;
import entente.scorecard.templates.TemplateEvent.Retired;
import entente.scorecard.templates.TemplateVersions.Command;
import entente.scorecard.templates.TemplateVersions.Command.Activate;
import entente.scorecard.templates.TemplateVersions.Command.AssessImpact;
import entente.scorecard.templates.TemplateVersions.Command.Create;
import entente.scorecard.templates.TemplateVersions.Command.Draft;
import entente.scorecard.templates.TemplateVersions.Command.Retire;
import entente.scorecard.templates.TemplateVersions.State;
import entente.scorecard.whatif.Impact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateVersionsTest {

    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);
    private static final Impact IMPACT =
            new Impact("2026-Q2", 40, 38, 5, 2, 3, 1, new BigDecimal("12.5"), 900);
    private static final Drafted DRAFTED = new Drafted(1, template("LEAN", 1, "60", "40"), "anna");
    private static final ImpactAssessed ASSESSED = new ImpactAssessed(1, IMPACT, "anna");

    private final DeciderSpec<Command, State, TemplateEvent> lean =
            DeciderSpec.of(new TemplateVersions());

    private static Draft draft(Template content) {
        return new Draft(content, 0, Catalogue.SHIPPED, "anna");
    }

    private static Activate activate(LocalDate from, String by) {
        return new Activate(1, 0, from, JULY, by);
    }

    @Test
    void versions_count_from_1() {
        Template content = template("LEAN", 0, "60", "40");
        lean.given().when(new Create(content, 0, Catalogue.SHIPPED, "anna")).then(DRAFTED);
        lean.given(DRAFTED)
                .when(draft(template("LEAN", 0, "50", "50")))
                .then(new Drafted(2, template("LEAN", 2, "50", "50"), "anna"));
    }

    @Test
    void what_is_drafted_of_a_shipped_template_comes_after_its_versions() {
        lean.given()
                .when(new Draft(template("OPERATIONAL", 0, "60", "40"), 1, Catalogue.SHIPPED, "a"))
                .then(new Drafted(2, template("OPERATIONAL", 2, "60", "40"), "a"));
    }

    @Test
    void a_template_is_created_once_and_drafted_only_when_it_is_there() {
        Template content = template("LEAN", 0, "60", "40");
        lean.given(DRAFTED)
                .when(new Create(content, 0, Catalogue.SHIPPED, "ben"))
                .thenRejected("template-exists");
        lean.given()
                .when(new Create(content, 1, Catalogue.SHIPPED, "ben"))
                .thenRejected("template-exists");
        lean.given().when(draft(content)).thenRejected("not-found");
    }

    @Test
    void one_drafts_another_activates() {
        lean.given(DRAFTED, ASSESSED)
                .when(activate(AUGUST, "anna"))
                .thenRejected("drafter-activates");
        lean.given(DRAFTED, ASSESSED)
                .when(activate(AUGUST, "ben"))
                .then(new Activated(1, AUGUST, "ben"));
    }

    @Test
    void nothing_is_activated_before_its_impact_was_looked_at() {
        lean.given(DRAFTED).when(activate(AUGUST, "ben")).thenRejected("impact-missing");
        lean.given(DRAFTED, ASSESSED, new Drafted(2, template("LEAN", 2, "50", "50"), "anna"))
                .when(new Activate(2, 0, AUGUST, JULY, "ben"))
                .thenRejected("impact-missing");
        lean.given(DRAFTED).when(new AssessImpact(1, 0, IMPACT, "anna")).then(ASSESSED);
        lean.given(DRAFTED).when(new AssessImpact(2, 0, IMPACT, "anna")).thenRejected("not-found");
    }

    @Test
    void periods_that_are_over_stay_as_they_were() {
        lean.given(DRAFTED, ASSESSED)
                .when(activate(JULY.minusDays(1), "ben"))
                .thenRejected("from-in-the-past");
        lean.given(DRAFTED, ASSESSED)
                .when(activate(JULY, "ben"))
                .then(new Activated(1, JULY, "ben"));
    }

    @Test
    void the_same_activation_again_is_nothing_new() {
        lean.given(DRAFTED, ASSESSED, new Activated(1, AUGUST, "ben"))
                .when(activate(AUGUST, "anna"))
                .thenNothing();
    }

    @Test
    void a_shipped_version_can_be_activated_again() {
        Drafted second = new Drafted(2, template("OPERATIONAL", 2, "60", "40"), "anna");
        lean.given(second, new ImpactAssessed(1, IMPACT, "anna"))
                .when(new Activate(1, 1, AUGUST, JULY, "anna"))
                .then(new Activated(1, AUGUST, "anna"));
    }

    @Test
    void the_version_activated_last_before_a_day_counts() {
        TemplateVersions decider = new TemplateVersions();
        State state = decider.initial();
        for (TemplateEvent event :
                List.of(
                        DRAFTED,
                        new Activated(1, AUGUST, "ben"),
                        new Activated(2, AUGUST.plusMonths(2), "ben"),
                        new Activated(3, AUGUST.plusMonths(2), "ben"))) {
            state = decider.evolve(state, event);
        }
        assertThat(state.on(AUGUST.minusDays(1))).isZero();
        assertThat(state.on(AUGUST)).isEqualTo(1);
        assertThat(state.on(AUGUST.plusMonths(2))).isEqualTo(3);
    }

    @Test
    void a_template_in_use_does_not_retire() {
        lean.given(DRAFTED)
                .when(new Retire("Too lean", 0, false, true, "ben"))
                .thenRejected("template-assigned");
        lean.given()
                .when(new Retire("Too lean", 1, true, false, "ben"))
                .thenRejected("template-default");
        lean.given().when(new Retire("Too lean", 0, false, false, "b")).thenRejected("not-found");
        lean.given(DRAFTED)
                .when(new Retire("Too lean", 0, false, false, "ben"))
                .then(new Retired("Too lean", "ben"));
    }

    @Test
    void nothing_more_happens_to_a_retired_one() {
        Retired retired = new Retired("Too lean", "ben");
        lean.given(DRAFTED, ASSESSED, retired)
                .when(new Retire("Too lean", 0, false, false, "ben"))
                .thenNothing();
        lean.given(DRAFTED, ASSESSED, retired)
                .when(activate(AUGUST, "ben"))
                .thenRejected("template-retired");
        lean.given(DRAFTED, retired)
                .when(draft(template("LEAN", 0, "60", "40")))
                .thenRejected("template-retired");
    }

    static Stream<Arguments> wrong() {
        Points good = ramp("80", "98");
        return Stream.of(
                Arguments.of("weights-not-100", template("LEAN", 0, "59.99", "40")),
                Arguments.of("weights-not-100", template("LEAN", 0, "60.01", "40")),
                Arguments.of("weight-not-positive", template("LEAN", 0, "100", "0")),
                Arguments.of("criterion-missing", new Template("LEAN", 0, "Test", List.of())),
                Arguments.of("metric-unknown", one("criterion", "wit", good)),
                Arguments.of("ramp-flat", one("delivery", "otif", ramp("90", "90"))),
                Arguments.of("band-count", one("delivery", "otif", bands("0", "100"))),
                Arguments.of("band-gap", one("delivery", "otif", bands("0", "50", "60", "100"))),
                Arguments.of(
                        "band-overlap", one("delivery", "otif", bands("0", "50", "40", "100"))),
                Arguments.of(
                        "band-reversed", one("delivery", "otif", bands("50", "0", "0", "100"))),
                Arguments.of(
                        "points-out-of-range",
                        one(
                                "delivery",
                                "otif",
                                bands("0", "1", "1", "2", "2", "3", "3", "4", "4", "100"))),
                Arguments.of(
                        "criterion-twice",
                        new Template(
                                "LEAN",
                                0,
                                "Test",
                                List.of(
                                        criterion("delivery", "50", "otif", good),
                                        criterion("delivery", "50", "ppm", good)))));
    }

    private static Template one(String code, String metric, Points points) {
        return new Template("LEAN", 0, "Test", List.of(criterion(code, "100", metric, points)));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void what_is_wrong_with_a_draft_has_its_own_code(String code, Template content) {
        lean.given(DRAFTED).when(draft(content)).thenRejected(code);
    }
}
