package entente.scorecard.templates;

import static entente.scorecard.templates.Weighing.template;
import static org.assertj.core.api.Assertions.assertThat;

import entente.scorecard.scoring.Period;
import entente.scorecard.scoring.Template;
import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InForceTest {

    private static final UUID ID = new UUID(0, 1);
    private static final Supplier ACME = new Supplier(ID, "Acme", "DE", Set.of("castings"));
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    private final Shelf shelf =
            new Shelf(
                    List.of(
                            template("OPERATIONAL", 1, "60", "40"),
                            template("PARTNERSHIP", 1, "50", "50")));
    private final NavigableMap<LocalDate, List<Rule>> rules = new TreeMap<>();
    private final Assignments assignments = new Assignments();
    private final Traits traits = new Traits();

    private String chosen(String period) {
        return chosen(ACME, period);
    }

    private String chosen(Supplier supplier, String period) {
        Template template =
                new InForce(shelf, rules, assignments, traits)
                        .of(supplier, Period.of(period).orElseThrow());
        return template.id() + template.version();
    }

    @Test
    void without_anything_the_default_counts() {
        assertThat(chosen("2026-Q2")).isEqualTo("OPERATIONAL1");
    }

    @Test
    void a_version_counts_in_periods_that_end_on_its_first_day_or_later() {
        shelf.add(template("OPERATIONAL", 2, "70", "30"));
        shelf.activate("OPERATIONAL", 2, LocalDate.of(2026, 6, 30));
        assertThat(chosen("2026-05")).isEqualTo("OPERATIONAL1");
        assertThat(chosen("2026-Q2")).isEqualTo("OPERATIONAL2");
        assertThat(chosen("2026")).isEqualTo("OPERATIONAL2");
        assertThat(chosen("R12-2026-05")).isEqualTo("OPERATIONAL1");
    }

    @Test
    void by_hand_goes_before_a_rule_and_a_rule_before_the_first() {
        assignments.add(ID, TemplateAssignmentEvent.ALWAYS, "OPERATIONAL", false);
        rules.put(START, List.of(new Rule(null, "castings", "PARTNERSHIP")));
        traits.categories(ID, JULY, Set.of("castings"));
        assertThat(chosen("2026-Q1")).as("registered later").isEqualTo("PARTNERSHIP1");
        assertThat(chosen("2025-Q4")).as("no rule yet").isEqualTo("OPERATIONAL1");
        assignments.add(ID, JULY, "OPERATIONAL", true);
        assertThat(chosen("2026-Q2")).isEqualTo("PARTNERSHIP1");
        assertThat(chosen("2026-Q3")).isEqualTo("OPERATIONAL1");
    }

    @Test
    void a_rule_looks_at_the_supplier_of_the_periods_end() {
        rules.put(START, List.of(new Rule("STRATEGIC", "metals", "PARTNERSHIP")));
        traits.categories(ID, START, Set.of("paper"));
        traits.categories(ID, JULY, Set.of("castings"));
        traits.above("castings", "metals");
        assertThat(chosen("2026-Q3")).as("no model yet").isEqualTo("OPERATIONAL1");
        Supplier strategic =
                new Supplier(
                        ID,
                        "Acme",
                        "DE",
                        Set.of(),
                        Map.of(JULY, "STRATEGIC", JULY.plusMonths(3), "TRANSACTIONAL"));
        assertThat(chosen(strategic, "2026-Q2")).isEqualTo("OPERATIONAL1");
        assertThat(chosen(strategic, "2026-07")).isEqualTo("PARTNERSHIP1");
        assertThat(chosen(strategic, "2026-Q4")).isEqualTo("OPERATIONAL1");
    }

    @Test
    void a_template_that_does_not_count_yet_is_passed_over() {
        shelf.add(template("LEAN", 1, "60", "40"));
        rules.put(START, List.of(new Rule(null, "castings", "LEAN")));
        traits.categories(ID, START, Set.of("castings"));
        assertThat(chosen("2026-Q2")).isEqualTo("OPERATIONAL1");
        shelf.activate("LEAN", 1, JULY);
        assertThat(chosen("2026-Q2")).isEqualTo("OPERATIONAL1");
        assertThat(chosen("2026-Q3")).isEqualTo("LEAN1");
    }

    @Test
    void circles_of_categories_end() {
        traits.categories(ID, START, Set.of("castings"));
        traits.above("castings", "metals");
        traits.above("metals", "castings");
        assertThat(traits.categories(ID, JULY)).containsExactly("castings", "metals");
    }

    @Test
    void choices_are_equal_when_nothing_differs() {
        assertThat(new InForce(shelf, rules, assignments, traits))
                .isEqualTo(
                        new InForce(
                                new Shelf(
                                        List.of(
                                                template("OPERATIONAL", 1, "60", "40"),
                                                template("PARTNERSHIP", 1, "50", "50"))),
                                new TreeMap<>(),
                                new Assignments(),
                                new Traits()));
        InForce before = new InForce(shelf, rules, new Assignments(), traits);
        assignments.add(ID, JULY, "PARTNERSHIP", true);
        assertThat(new InForce(shelf, rules, assignments, traits)).isNotEqualTo(before);
    }
}
