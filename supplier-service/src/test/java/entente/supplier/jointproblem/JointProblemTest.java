package entente.supplier.jointproblem;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.testkit.DeciderSpec;
import entente.platform.testkit.ViewSpec;
import entente.supplier.jointproblem.JointProblemCommand.Decide;
import entente.supplier.jointproblem.JointProblemCommand.Note;
import entente.supplier.jointproblem.JointProblemCommand.Raise;
import entente.supplier.jointproblem.JointProblemCommand.Solve;
import entente.supplier.jointproblem.JointProblemEvent.Decided;
import entente.supplier.jointproblem.JointProblemEvent.Noted;
import entente.supplier.jointproblem.JointProblemEvent.Raised;
import entente.supplier.jointproblem.JointProblemEvent.Solved;
import entente.supplier.jointproblem.JointProblemsView.JointProblemRow;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JointProblemTest {

    private static final UUID ACME = new UUID(1, 1);
    private static final UUID SELF = new UUID(11, 1);
    private static final Raised RAISED =
            new Raised(ACME, Party.THEIRS, "Zinc", "zinc rose by a third");
    private static final Noted OURS =
            new Noted(ACME, SolvingOption.PRICE_LOCK, Party.OURS, "for a year");
    private static final Noted THEIRS =
            new Noted(ACME, SolvingOption.PRICE_LOCK, Party.THEIRS, "half a year");
    private static final Decided DECIDED =
            new Decided(ACME, SolvingOption.PRICE_LOCK, "nine months");

    private final DeciderSpec<JointProblemCommand, JointProblemState, JointProblemEvent> problem =
            DeciderSpec.of(new JointProblem());

    @Test
    void both_sides_say_what_they_think_before_one_option_is_chosen() {
        problem.given()
                .when(new Raise(ACME, Party.THEIRS, "Zinc", "zinc rose by a third"))
                .then(RAISED);
        problem.given(RAISED)
                .when(new Note(SolvingOption.PRICE_LOCK, Party.OURS, "for a year"))
                .then(OURS);
        problem.given(RAISED, OURS)
                .when(new Note(SolvingOption.PRICE_LOCK, Party.OURS, "for a year"))
                .thenNothing();
        problem.given(RAISED, OURS, THEIRS)
                .when(new Decide(SolvingOption.PRICE_LOCK, "nine months"))
                .then(DECIDED);
        problem.given(RAISED, OURS)
                .when(new Decide(SolvingOption.PRICE_LOCK, "nine months"))
                .thenRejected("notes-missing");
        problem.given(RAISED, OURS, THEIRS)
                .when(new Decide(SolvingOption.ABSORB, "nine months"))
                .thenRejected("notes-missing");
        problem.given(RAISED)
                .when(new Raise(ACME, Party.OURS, "Zinc", "zinc"))
                .thenRejected("joint-problem-exists");
        problem.given().when(new Solve("kept")).thenRejected("not-found");
    }

    @Test
    void a_result_follows_the_decision() {
        Solved solved = new Solved(ACME, "price kept until May");
        problem.given(RAISED, OURS, THEIRS, DECIDED)
                .when(new Solve("price kept until May"))
                .then(solved);
        problem.given(RAISED, OURS, THEIRS, DECIDED, solved)
                .when(new Solve("price kept until May"))
                .thenNothing();
        problem.given(RAISED, OURS, THEIRS)
                .when(new Solve("price kept"))
                .thenRejected("joint-problem-not-decided");
        problem.given(RAISED, OURS, THEIRS, DECIDED)
                .when(new Decide(SolvingOption.PRICE_LOCK, "nine months"))
                .thenNothing();
        problem.given(RAISED, OURS, THEIRS, DECIDED)
                .when(new Decide(SolvingOption.ABSORB, "no"))
                .thenRejected("joint-problem-decided");
        problem.given(RAISED, OURS, THEIRS, DECIDED)
                .when(new Note(SolvingOption.ABSORB, Party.OURS, "no"))
                .thenRejected("joint-problem-decided");
    }

    @Test
    void a_problem_is_listed_with_its_decision() {
        JointProblemRow row =
                ViewSpec.of(new JointProblemsView())
                        .given(
                                JointProblemEvent.CATEGORY.stream(SELF),
                                RAISED,
                                OURS,
                                DECIDED,
                                new Solved(ACME, "kept"))
                        .row(SELF);
        assertThat(row.status).isEqualTo(Standing.SOLVED);
        assertThat(row.decision).isEqualTo(SolvingOption.PRICE_LOCK);
        assertThat(row.title).isEqualTo("Zinc");
    }
}
