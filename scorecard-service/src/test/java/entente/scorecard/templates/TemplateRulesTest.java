package entente.scorecard.templates;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.testkit.DeciderSpec;
import entente.scorecard.templates.TemplateRules.SetRules;
import entente.scorecard.templates.TemplateRules.State;
import entente.scorecard.templates.TemplateRulesEvent.RulesSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TemplateRulesTest {

    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final Rule STRATEGIC = new Rule("STRATEGIC", null, "PARTNERSHIP");
    private static final Rule CASTINGS = new Rule(null, "castings", "LEAN");
    private static final Rule BOTH = new Rule("STRATEGIC", "castings", "OPERATIONAL");

    private final DeciderSpec<SetRules, State, TemplateRulesEvent> company =
            DeciderSpec.of(new TemplateRules());

    private static SetRules set(LocalDate from, Rule... rules) {
        return new SetRules(
                List.of(rules), from, JULY, Set.of("PARTNERSHIP", "LEAN", "OPERATIONAL"), "anna");
    }

    @Test
    void rules_replace_those_before() {
        RulesSet first = new RulesSet(1, List.of(STRATEGIC), JULY, "anna");
        company.given().when(set(JULY, STRATEGIC)).then(first);
        company.given(first)
                .when(set(JULY, CASTINGS))
                .then(new RulesSet(2, List.of(CASTINGS), JULY, "anna"));
        company.given(first).when(set(JULY, STRATEGIC)).thenNothing();
    }

    @Test
    void a_rule_is_for_somebody_once_and_by_a_template_that_counts_then() {
        company.given().when(set(JULY, new Rule(null, null, "LEAN"))).thenRejected("rule-empty");
        company.given()
                .when(set(JULY, STRATEGIC, new Rule("STRATEGIC", null, "LEAN")))
                .thenRejected("rule-twice");
        company.given()
                .when(set(JULY, new Rule("STRATEGIC", null, "NONE")))
                .thenRejected("template-unknown");
        company.given().when(set(JULY.minusDays(1), STRATEGIC)).thenRejected("from-in-the-past");
    }

    @Test
    void those_set_for_the_latest_day_before_count() {
        State state =
                new State(
                        List.of(
                                new RulesSet(1, List.of(STRATEGIC), JULY, "a"),
                                new RulesSet(2, List.of(BOTH), JULY.plusMonths(3), "a"),
                                new RulesSet(3, List.of(CASTINGS), JULY.plusMonths(1), "a")));
        assertThat(state.on(JULY.minusDays(1))).isNull();
        assertThat(state.on(JULY)).isEqualTo(state.sets().get(0));
        assertThat(state.on(JULY.plusMonths(2))).isEqualTo(state.sets().get(2));
        assertThat(state.on(JULY.plusMonths(3))).isEqualTo(state.sets().get(1));
    }

    @Test
    void the_rule_that_says_most_counts_and_of_equal_ones_the_first() {
        List<Rule> rules = List.of(STRATEGIC, CASTINGS, new Rule(null, "metals", "FIRST"), BOTH);
        Set<String> castings = Set.of("castings", "metals");
        assertThat(Rule.of(rules, "STRATEGIC", castings)).contains(BOTH);
        assertThat(Rule.of(rules, "PREFERRED", castings)).contains(CASTINGS);
        assertThat(Rule.of(rules, "STRATEGIC", Set.of("paper"))).contains(STRATEGIC);
        assertThat(Rule.of(rules, null, Set.of("paper"))).isEmpty();
        assertThat(Rule.of(rules, null, Set.of("metals")).orElseThrow().template())
                .isEqualTo("FIRST");
    }
}
