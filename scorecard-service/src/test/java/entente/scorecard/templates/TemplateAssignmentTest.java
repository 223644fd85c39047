package entente.scorecard.templates;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.testkit.DeciderSpec;
import entente.scorecard.scoring.Templates;
import entente.scorecard.templates.TemplateAssignment.Assigned;
import entente.scorecard.templates.TemplateAssignment.Command;
import entente.scorecard.templates.TemplateAssignment.Command.Assign;
import entente.scorecard.templates.TemplateAssignment.Command.AssignFirst;
import entente.scorecard.templates.TemplateAssignmentEvent.By;
import entente.scorecard.templates.TemplateAssignmentEvent.TemplateAssigned;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TemplateAssignmentTest {

    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final TemplateAssigned PARTNERSHIP =
            new TemplateAssigned(Templates.PARTNERSHIP, JULY, By.HAND);
    private static final TemplateAssigned FIRST =
            new TemplateAssigned(Templates.OPERATIONAL, TemplateAssignmentEvent.ALWAYS, By.FIRST);

    private final DeciderSpec<Command, Assigned, TemplateAssignmentEvent> supplier =
            DeciderSpec.of(new TemplateAssignment());

    @Test
    void a_template_is_assigned_from_a_day_on() {
        supplier.given().when(new Assign(Templates.PARTNERSHIP, JULY, true)).then(PARTNERSHIP);
    }

    @Test
    void the_same_template_again_is_nothing_new() {
        supplier.given(PARTNERSHIP)
                .when(new Assign(Templates.PARTNERSHIP, JULY, true))
                .thenNothing();
    }

    @Test
    void what_was_first_can_be_chosen_by_hand() {
        supplier.given(FIRST)
                .when(new Assign(Templates.OPERATIONAL, TemplateAssignmentEvent.ALWAYS, true))
                .then(
                        new TemplateAssigned(
                                Templates.OPERATIONAL, TemplateAssignmentEvent.ALWAYS, By.HAND));
    }

    @Test
    void another_template_from_the_same_day_replaces_it() {
        supplier.given(PARTNERSHIP)
                .when(new Assign(Templates.OPERATIONAL, JULY, true))
                .then(new TemplateAssigned(Templates.OPERATIONAL, JULY, By.HAND));
    }

    @Test
    void a_template_that_does_not_count_is_assigned_to_nobody() {
        supplier.given().when(new Assign("LEAN", JULY, false)).thenRejected("template-not-active");
    }

    @Test
    void the_first_template_is_given_to_suppliers_without_one() {
        supplier.given().when(new AssignFirst(Templates.OPERATIONAL)).then(FIRST);
        supplier.given(PARTNERSHIP).when(new AssignFirst(Templates.OPERATIONAL)).thenNothing();
    }

    @Test
    void old_events_say_by_their_day_who_decided() {
        assertThat(new TemplateAssigned("X", TemplateAssignmentEvent.ALWAYS, null).byHand())
                .isFalse();
        assertThat(new TemplateAssigned("X", JULY, null).byHand()).isTrue();
    }
}
