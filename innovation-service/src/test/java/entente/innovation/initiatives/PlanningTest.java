package entente.innovation.initiatives;

import static entente.innovation.initiatives.InitiativeTest.ACME;
import static entente.innovation.initiatives.InitiativeTest.OURS;
import static entente.innovation.initiatives.InitiativeTest.PILOT;
import static entente.innovation.initiatives.InitiativeTest.START;
import static entente.innovation.initiatives.InitiativeTest.STARTED;
import static entente.innovation.initiatives.InitiativeTest.TESTED;
import static entente.innovation.initiatives.InitiativeTest.TODAY;
import static entente.innovation.initiatives.InitiativeTest.at;

import entente.innovation.initiatives.InitiativeCommand.Asker;
import entente.innovation.initiatives.InitiativeCommand.EndPilot;
import entente.innovation.initiatives.InitiativeCommand.MoveMilestone;
import entente.innovation.initiatives.InitiativeCommand.ReachMilestone;
import entente.innovation.initiatives.InitiativeCommand.SetMilestone;
import entente.innovation.initiatives.InitiativeCommand.StartPilot;
import entente.innovation.initiatives.InitiativeEvent.MilestoneReached;
import entente.innovation.initiatives.InitiativeEvent.MilestoneSet;
import entente.innovation.suppliers.Side;
import entente.platform.testkit.DeciderSpec;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlanningTest {

    private static final MilestoneSet SET = new MilestoneSet(ACME, 1, "Frame", TODAY, "ada");
    private static final Asker STRANGER = new Asker("eve", Side.OURS, TODAY);

    private final DeciderSpec<InitiativeCommand, InitiativeState, InitiativeEvent> initiative =
            DeciderSpec.of(new Initiative());

    @Test
    void a_milestone_is_neither_moved_nor_reached_before_the_start() {
        initiative
                .given(STARTED, SET)
                .when(new MoveMilestone(1, START.minusDays(1), "Early", OURS))
                .thenRejected("milestone-before-start");
        initiative
                .given(STARTED, SET)
                .when(new ReachMilestone(1, START.minusDays(1), OURS))
                .thenRejected("milestone-before-start");
        initiative
                .given(STARTED, SET)
                .when(new MoveMilestone(1, TODAY.minusDays(1), "Late", OURS))
                .thenRejected("due-in-the-past");
        initiative
                .given(STARTED, SET, new MilestoneReached(ACME, 1, TODAY, "ada"))
                .when(new ReachMilestone(1, TODAY, OURS))
                .thenNothing();
    }

    @Test
    void what_was_not_set_is_not_moved_and_a_stranger_sets_nothing() {
        initiative
                .given(STARTED, SET)
                .when(new MoveMilestone(0, TODAY, "n", OURS))
                .thenRejected("not-found");
        initiative
                .given(STARTED, SET)
                .when(new MoveMilestone(2, TODAY, "n", OURS))
                .thenRejected("not-found");
        initiative
                .given(STARTED)
                .when(new SetMilestone("Frame", TODAY, STRANGER))
                .thenRejected("not-in-team");
    }

    @Test
    void a_pilot_ends_behind_its_beginning() {
        initiative
                .given(at(Stage.PILOT))
                .when(new StartPilot(PILOT, "h", "m", TODAY, TODAY.minusDays(1), OURS))
                .thenRejected("period-malformed");
        initiative
                .given(at(Stage.PILOT, TESTED))
                .when(end(PILOT, TESTED.startOn().minusDays(1), OURS))
                .thenRejected("pilot-end-malformed");
        initiative
                .given(at(Stage.PILOT, TESTED))
                .when(end(new UUID(3, 9), TODAY, OURS))
                .thenRejected("not-found");
        initiative
                .given(at(Stage.PILOT, TESTED))
                .when(end(PILOT, TODAY, STRANGER))
                .thenRejected("not-in-team");
    }

    private static EndPilot end(UUID pilot, LocalDate on, Asker who) {
        return new EndPilot(pilot, on, "Nine of ten", "Clean it", true, who);
    }
}
