package entente.platform.testkit;

import static entente.platform.testkit.ArchitectureRules.imported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule bites a planted violation, and leaves alone what is right. */
class ArchitectureRulesTest {

    private static final String PLANTED = "entente.planted.";

    @Test
    void input_and_output_without_the_permit_is_found() {
        String root = PLANTED + "impure";
        assertThat(violations(ArchitectureRules.withoutPermitPure(root), root))
                .anyMatch(v -> v.contains("Prices.known"));
    }

    @Test
    void clocks_ids_and_dice_in_pure_code_are_found() {
        assertThat(violations(ArchitectureRules.pureIsDeterministic(), PLANTED + "surprised"))
                .anyMatch(v -> v.contains("Deadline.passed"))
                .anyMatch(v -> v.contains("Ticket.next"))
                .anyMatch(v -> v.contains("Lottery.draw"));
    }

    @Test
    void a_view_that_knows_a_decider_is_found() {
        assertThat(violations(ArchitectureRules.readersKnowNoDecider(), PLANTED + "knowing"))
                .anyMatch(v -> v.contains("OrderView.row"));
    }

    @Test
    void a_cycle_of_capabilities_is_found() {
        String root = PLANTED + "cyclic";
        assertThat(violations(ArchitectureRules.noCycles(root), root))
                .anyMatch(v -> v.contains("Cycle detected"));
    }

    @Test
    void calling_another_capability_is_found() {
        String root = PLANTED + "calling";
        assertThat(violations(ArchitectureRules.capabilitiesTalkByEvents(root), root))
                .anyMatch(v -> v.contains("OrderResource.left"))
                .anyMatch(v -> v.contains("Order.reserve"));
    }

    @Test
    void importing_another_service_is_found() {
        String root = PLANTED + "neighbourly";
        assertThat(violations(ArchitectureRules.knowsOnly(root, "entente.platform"), root))
                .anyMatch(v -> v.contains("OrderId"));
    }

    @Test
    void a_name_that_says_nothing_is_found() {
        assertThat(violations(ArchitectureRules.namesSaySomething(), PLANTED + "named"))
                .anyMatch(v -> v.contains("OrderManager"));
    }

    @Test
    void what_keeps_the_rules_passes() {
        String root = PLANTED + "good";
        for (ArchRule rule :
                List.of(
                        ArchitectureRules.withoutPermitPure(root),
                        ArchitectureRules.pureIsDeterministic(),
                        ArchitectureRules.readersKnowNoDecider(),
                        ArchitectureRules.noCycles(root),
                        ArchitectureRules.capabilitiesTalkByEvents(root),
                        ArchitectureRules.knowsOnly(root, "entente.platform"),
                        ArchitectureRules.namesSaySomething())) {
            assertThat(violations(rule, root)).as(rule.getDescription()).isEmpty();
        }
    }

    @Test
    void a_root_without_classes_is_a_mistake() {
        assertThatThrownBy(() -> imported("entente.gone")).hasMessageContaining("entente.gone");
    }

    @Test
    void the_platform_knows_no_service() {
        String root = "entente.platform";
        ArchitectureRules.knowsOnly(root)
                .check(imported(root, new ImportOption.DoNotIncludeTests()));
        ArchitectureRules.namesSaySomething()
                .check(imported(root, new ImportOption.DoNotIncludeTests()));
    }

    private static List<String> violations(ArchRule rule, String root) {
        return rule.evaluate(imported(root)).getFailureReport().getDetails();
    }
}
