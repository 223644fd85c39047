package entente.scorecard.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.testkit.DeciderSpec;
import entente.scorecard.scoring.TemplateAssignment.Assigned;
import entente.scorecard.scoring.TemplateAssignment.Command;
import entente.scorecard.scoring.TemplateAssignment.Command.Assign;
import entente.scorecard.scoring.TemplateAssignment.Command.AssignFirst;
import entente.scorecard.scoring.TemplateAssignmentEvent.TemplateAssigned;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TemplateAssignmentTest {

    private static final LocalDate JULY = LocalDate.parse("2026-07-01");
    private static final TemplateAssigned PARTNERSHIP =
            new TemplateAssigned(Templates.PARTNERSHIP, JULY);

    private final DeciderSpec<Command, Assigned, TemplateAssignmentEvent> supplier =
            DeciderSpec.of(new TemplateAssignment());

    @Test
    void a_template_is_assigned_from_a_day_on() {
        supplier.given().when(new Assign(Templates.PARTNERSHIP, JULY)).then(PARTNERSHIP);
    }

    @Test
    void the_same_again_is_nothing_new() {
        supplier.given(PARTNERSHIP).when(new Assign(Templates.PARTNERSHIP, JULY)).thenNothing();
    }

    @Test
    void another_one_for_the_same_day_replaces_it() {
        supplier.given(PARTNERSHIP)
                .when(new Assign(Templates.OPERATIONAL, JULY))
                .then(new TemplateAssigned(Templates.OPERATIONAL, JULY));
    }

    @Test
    void a_first_template_never_replaces_another() {
        supplier.given(PARTNERSHIP).when(new AssignFirst(Templates.OPERATIONAL)).thenNothing();
    }

    @Test
    void a_first_template_is_used_from_the_earliest_day_so_that_every_chosen_one_wins() {
        supplier.given()
                .when(new AssignFirst(Templates.OPERATIONAL))
                .then(new TemplateAssigned(Templates.OPERATIONAL, TemplateAssignment.ALWAYS));
        TemplateAssignment assignment = new TemplateAssignment();
        Assigned first =
                assignment.evolve(
                        assignment.initial(),
                        new TemplateAssigned(Templates.OPERATIONAL, TemplateAssignment.ALWAYS));
        Assigned chosen = assignment.evolve(first, PARTNERSHIP);
        assertThat(chosen.on(JULY)).isEqualTo(Templates.PARTNERSHIP);
        assertThat(chosen.on(JULY.minusDays(1))).isEqualTo(Templates.OPERATIONAL);
    }

    @Test
    void there_is_no_other_template() {
        supplier.given().when(new Assign("LUCK", JULY)).thenRejected("template-unknown");
    }
}
