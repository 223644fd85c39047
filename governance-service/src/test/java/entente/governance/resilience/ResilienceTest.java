package entente.governance.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.Chapters;
import entente.governance.partnership.Cause;
import entente.governance.partnership.PartnershipEvent;
import entente.governance.people.PartnershipRole;
import entente.governance.people.Roster;
import entente.governance.people.Roster.Seat;
import entente.governance.people.Side;
import entente.governance.resilience.ResilienceCommand.AgreePlan;
import entente.governance.resilience.ResilienceCommand.Complete;
import entente.governance.resilience.ResilienceCommand.End;
import entente.governance.resilience.ResilienceCommand.HoldExercise;
import entente.governance.resilience.ResilienceCommand.MarkExerciseOverdue;
import entente.governance.resilience.ResilienceCommand.MarkInitiativeOverdue;
import entente.governance.resilience.ResilienceCommand.Progress;
import entente.governance.resilience.ResilienceCommand.ProposePlan;
import entente.governance.resilience.ResilienceCommand.StartInitiative;
import entente.governance.resilience.ResilienceCommand.Stop;
import entente.governance.resilience.ResilienceEvent.Ended;
import entente.governance.resilience.ResilienceEvent.ExerciseHeld;
import entente.governance.resilience.ResilienceEvent.ExerciseOverdue;
import entente.governance.resilience.ResilienceEvent.InitiativeCompleted;
import entente.governance.resilience.ResilienceEvent.InitiativeOverdue;
import entente.governance.resilience.ResilienceEvent.InitiativeProgressed;
import entente.governance.resilience.ResilienceEvent.InitiativeStarted;
import entente.governance.resilience.ResilienceEvent.InitiativeStopped;
import entente.governance.resilience.ResilienceEvent.PlanAgreed;
import entente.governance.resilience.ResilienceEvent.PlanProposed;
import entente.governance.resilience.ResilienceView.ResilienceRow;
import entente.governance.scenarios.Response;
import entente.governance.scenarios.Response.Step;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.testkit.DeciderSpec;
import entente.platform.testkit.PolicySpec;
import entente.platform.testkit.ViewSpec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ResilienceTest {

    private static final UUID PARTNERSHIP = new UUID(2, 1);
    private static final UUID ACME = new UUID(1, 1);
    private static final UUID ID = new UUID(6, 1);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Period YEARLY = Period.ofMonths(12);
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 14);
    private static final LocalDate NEXT = LocalDate.of(2027, 7, 14);
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 2);
    private static final Instant OVER = Instant.parse("2027-07-14T22:00:00Z");
    private static final Seat ADA =
            new Seat(new UUID(9, 1), Side.OURS, Set.of(PartnershipRole.SPONSOR), null);
    private static final Seat TOM =
            new Seat(new UUID(9, 2), Side.THEIRS, Set.of(PartnershipRole.SPONSOR), null);
    private static final Roster TABLE = new Roster(List.of(ADA, TOM));
    private static final Response RESPONSE =
            new Response(
                    ADA.personId(),
                    TOM.personId(),
                    List.of(
                            new Step(Side.OURS, "Release the stock", 24),
                            new Step(Side.THEIRS, "Second furnace", 72)));
    private static final ExerciseOverdue MISSED = new ExerciseOverdue(PARTNERSHIP, ACME, NEXT);
    private static final Ended ENDED = new Ended(PARTNERSHIP, ACME);
    private static final InitiativeStarted STARTED =
            new InitiativeStarted(
                    PARTNERSHIP,
                    ACME,
                    ID,
                    InitiativeKind.NEARSHORING,
                    "Forge in Porto",
                    "40 % from Europe",
                    NEXT,
                    BERLIN,
                    false,
                    "ada");
    private static final InitiativeOverdue LATE =
            new InitiativeOverdue(PARTNERSHIP, ACME, ID, "Forge in Porto", NEXT, false);

    private final DeciderSpec<ResilienceCommand, ResilienceState, ResilienceEvent> resilience =
            DeciderSpec.of(new Resilience());

    private static PlanProposed proposed(int version, String text) {
        return new PlanProposed(
                PARTNERSHIP, ACME, version, text, RESPONSE, Side.OURS, ADA.personId(), "ada");
    }

    private static ProposePlan propose(String text) {
        return new ProposePlan(PARTNERSHIP, ACME, text, RESPONSE, TABLE, ADA, "ada");
    }

    private static PlanAgreed agreed(int version, LocalDate due) {
        return new PlanAgreed(
                PARTNERSHIP, ACME, version, TOM.personId(), TODAY, due, BERLIN, "tom");
    }

    private static AgreePlan agree(int version, Seat who) {
        return new AgreePlan(version, who, TODAY, YEARLY, BERLIN, "tom");
    }

    private static ExerciseHeld held(LocalDate on) {
        return new ExerciseHeld(
                PARTNERSHIP,
                ACME,
                on,
                1,
                null,
                List.of("Two numbers were wrong"),
                on.plusYears(1),
                BERLIN,
                "ada");
    }

    private static HoldExercise hold(LocalDate on, LocalDate today) {
        return new HoldExercise(
                on, null, List.of("Two numbers were wrong"), today, YEARLY, BERLIN, "ada");
    }

    @Test
    void one_side_proposes_the_plan_and_the_other_one_agrees() {
        resilience.given().when(propose("Calls")).then(proposed(1, "Calls"));
        resilience.given(proposed(1, "Calls")).when(propose("Calls")).thenNothing();
        resilience.given(proposed(1, "Calls")).when(agree(1, ADA)).thenRejected("own-proposal");
        resilience
                .given(proposed(1, "Calls"))
                .when(agree(2, TOM))
                .thenRejected("plan-not-proposed");
        resilience.given(proposed(1, "Calls")).when(agree(1, TOM)).then(agreed(1, NEXT));
        resilience.given(proposed(1, "Calls"), agreed(1, NEXT)).when(agree(1, TOM)).thenNothing();
        resilience
                .given(proposed(1, "Calls"), agreed(1, NEXT))
                .when(propose("Calls"))
                .thenNothing();
        resilience.given().when(agree(1, TOM)).thenRejected("not-found");
    }

    @Test
    void a_newer_plan_leaves_the_next_exercise_where_it_is() {
        resilience
                .given(
                        proposed(1, "Calls"),
                        agreed(1, NEXT),
                        held(MARCH),
                        proposed(2, "Calls and mails"))
                .when(agree(2, TOM))
                .then(agreed(2, MARCH.plusYears(1)));
    }

    @Test
    void the_plan_is_tried_and_an_exercise_that_is_missing_is_told_once() {
        List<ResilienceEvent> plan = List.of(proposed(1, "Calls"), agreed(1, NEXT));
        var agreed = plan.toArray(ResilienceEvent[]::new);
        resilience.given(agreed).when(hold(MARCH, MARCH)).then(held(MARCH));
        resilience.given(agreed).when(hold(MARCH, TODAY)).thenRejected("held-in-the-future");
        resilience
                .given(agreed)
                .when(hold(TODAY.minusDays(1), TODAY))
                .thenRejected("held-too-early");
        resilience
                .given(proposed(1, "Calls"), agreed(1, NEXT), held(MARCH))
                .when(hold(MARCH, NEXT))
                .thenRejected("held-too-early");
        resilience
                .given(proposed(1, "Calls"))
                .when(hold(MARCH, MARCH))
                .thenRejected("plan-missing");

        MarkExerciseOverdue over = new MarkExerciseOverdue(OVER);
        resilience.given(agreed).when(over).then(MISSED);
        resilience.given(proposed(1, "Calls"), agreed(1, NEXT), MISSED).when(over).thenNothing();
        resilience
                .given(proposed(1, "Calls"), agreed(1, NEXT), held(MARCH))
                .when(over)
                .thenNothing();
        resilience.given(proposed(1, "Calls"), agreed(1, NEXT), ENDED).when(over).thenNothing();
        resilience.given().when(over).thenNothing();
    }

    @Test
    void it_ends_with_the_partnership_and_begins_anew_with_it() {
        resilience.given(proposed(1, "Calls"), agreed(1, NEXT)).when(new End()).then(ENDED);
        resilience
                .given(proposed(1, "Calls"), agreed(1, NEXT), ENDED)
                .when(new End())
                .thenNothing();
        resilience.given().when(new End()).thenNothing();
        resilience
                .given(proposed(1, "Calls"), agreed(1, NEXT), ENDED)
                .when(propose("Calls"))
                .then(proposed(2, "Calls"));
        resilience
                .given(proposed(1, "Calls"), agreed(1, NEXT), ENDED, proposed(2, "Calls"))
                .when(agree(2, TOM))
                .then(agreed(2, NEXT));
    }

    @Test
    void an_initiative_is_tracked_to_its_end() {
        resilience
                .given()
                .when(
                        new StartInitiative(
                                PARTNERSHIP,
                                ACME,
                                ID,
                                InitiativeKind.NEARSHORING,
                                "Forge in Porto",
                                "40 % from Europe",
                                NEXT,
                                BERLIN,
                                false,
                                TODAY,
                                "ada"))
                .then(STARTED);
        InitiativeProgressed third =
                new InitiativeProgressed(PARTNERSHIP, ACME, ID, 30, "Samples", false, "ada");
        resilience.given(STARTED).when(new Progress(ID, 30, "Samples", "ada")).then(third);
        resilience.given(STARTED, third).when(new Progress(ID, 30, "Samples", "ada")).thenNothing();
        InitiativeCompleted done =
                new InitiativeCompleted(PARTNERSHIP, ACME, ID, "45 %", NEXT, false, "ada");
        resilience.given(STARTED).when(new Complete(ID, "45 %", NEXT, "ada")).then(done);
        resilience.given(STARTED, done).when(new Complete(ID, "45 %", NEXT, "ada")).thenNothing();
        resilience
                .given(STARTED, done)
                .when(new Stop(ID, "Too dear", NEXT, "ada"))
                .thenRejected("initiative-closed");
        resilience
                .given(STARTED)
                .when(new Stop(ID, "Too dear", NEXT, "ada"))
                .then(new InitiativeStopped(PARTNERSHIP, ACME, ID, "Too dear", NEXT, false, "ada"));
        resilience
                .given(STARTED)
                .when(new Progress(new UUID(6, 2), 30, "Samples", "ada"))
                .thenRejected("not-found");
        MarkInitiativeOverdue over = new MarkInitiativeOverdue(ID, OVER);
        resilience.given(STARTED).when(over).then(LATE);
        resilience.given(STARTED, LATE).when(over).thenNothing();
        resilience.given(STARTED, done).when(over).thenNothing();
    }

    private static CommandHandler<ResilienceCommand, ?, ?> none() {
        throw new AssertionError("A spec runs no command");
    }

    @Test
    void days_are_waited_for_where_they_end() {
        PolicySpec<ResilienceEvent, ResilienceCommand> policy =
                PolicySpec.of(new ResilienceDuePolicy(ResilienceTest::none));
        String self = PARTNERSHIP.toString();
        String stream = ResilienceEvent.CATEGORY.stream(PARTNERSHIP);
        policy.when(stream, agreed(1, NEXT)).then(new Reaction.Remind<>(self, OVER));
        policy.when(stream, STARTED).then(new Reaction.Remind<>(self + "/" + ID, OVER));
        policy.when(stream, ENDED).then(new Reaction.Forget<>(self));
        policy.whenPassed(self, OVER).thenSends(self, new MarkExerciseOverdue(OVER));
        policy.whenPassed(self + "/" + ID, OVER)
                .thenSends(self, new MarkInitiativeOverdue(ID, OVER));
        PolicySpec.of(new ResilienceEndPolicy(ResilienceTest::none))
                .when(
                        PartnershipEvent.CATEGORY.stream(PARTNERSHIP),
                        new PartnershipEvent.Closed(PARTNERSHIP, ACME, Cause.OFF_BOARDED, TODAY))
                .thenSends(PARTNERSHIP, new End());
    }

    @Test
    void a_row_says_how_prepared_a_partnership_is() {
        ResilienceRow row =
                ViewSpec.of(new ResilienceView())
                        .given(
                                ResilienceEvent.CATEGORY.stream(PARTNERSHIP),
                                proposed(1, "Calls"),
                                agreed(1, NEXT),
                                MISSED,
                                STARTED,
                                LATE,
                                proposed(2, "Mails"))
                        .row(PARTNERSHIP);
        assertThat(row.planVersion).isEqualTo(1);
        assertThat(row.awaits).isEqualTo(Side.THEIRS);
        assertThat(row.exerciseOverdue).isTrue();
        assertThat(row.running).hasSize(1);
        assertThat(row.late).hasSize(1);
    }

    @Test
    void the_partner_sees_the_joint_initiatives_only() {
        ResilienceState state = new Resilience().evolve(new ResilienceState.Absent(), STARTED);
        assertThat(state).isInstanceOf(ResilienceState.Known.class);
        ResilienceState.Known known = (ResilienceState.Known) state;
        assertThat(ResilienceProfile.of(known, true).initiatives()).isEmpty();
        assertThat(ResilienceProfile.of(known, false).initiatives()).hasSize(1);
    }

    @Test
    void every_event_that_was_ever_stored_has_words() {
        Chapters.verify(new ResilienceConfig.ResilienceChapter(), ResilienceEvent.CATEGORY);
    }
}
