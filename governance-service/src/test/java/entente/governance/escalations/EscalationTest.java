package entente.governance.escalations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.governance.calendar.Calendar;
import entente.governance.escalations.EscalationCommand.Answer;
import entente.governance.escalations.EscalationCommand.Pause;
import entente.governance.escalations.EscalationCommand.Raise;
import entente.governance.escalations.EscalationCommand.Resolve;
import entente.governance.escalations.EscalationCommand.RunOut;
import entente.governance.escalations.EscalationEvent.Answered;
import entente.governance.escalations.EscalationEvent.Opened;
import entente.governance.escalations.EscalationEvent.Paused;
import entente.governance.escalations.EscalationEvent.Raised;
import entente.governance.escalations.EscalationEvent.Resolved;
import entente.governance.people.PartnershipRole;
import entente.governance.people.Roster.Seat;
import entente.governance.people.Side;
import entente.platform.testkit.DeciderSpec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EscalationTest {

    static final UUID PARTNERSHIP = new UUID(2, 1);
    static final UUID ACME = new UUID(1, 1);
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final Calendar CALENDAR = Calendar.of(BERLIN);
    static final LocalDate FRIDAY = LocalDate.of(2026, 7, 10);
    static final LocalDate TUESDAY = LocalDate.of(2026, 7, 14);
    // Friday and two working days; over when Wednesday begins in Berlin.
    static final Step FIRST = new Step(Level.OPERATIONAL, FRIDAY, TUESDAY, BERLIN);
    static final Instant OVER = Instant.parse("2026-07-14T22:00:00Z");
    static final Step SECOND =
            new Step(Level.CATEGORY, LocalDate.of(2026, 7, 15), LocalDate.of(2026, 7, 22), BERLIN);
    static final Opened OPENED = opened(FIRST, "ada");
    static final Raised RAN_OUT =
            new Raised(PARTNERSHIP, ACME, true, EscalationCause.TIME_RAN_OUT, SECOND, null, null);

    private final DeciderSpec<EscalationCommand, EscalationState, EscalationEvent> escalation =
            DeciderSpec.of(new Escalation(new Clock((_, _, _) -> Set.of(), List.of(2, 5, 10))));

    static Opened opened(Step step, @Nullable String by) {
        return new Opened(
                PARTNERSHIP,
                ACME,
                true,
                by == null ? EscalationCause.CRISIS : EscalationCause.MANUAL,
                null,
                "Line stands still",
                CALENDAR,
                step,
                by);
    }

    private static EscalationCommand.Open open(@Nullable String by) {
        return new EscalationCommand.Open(
                PARTNERSHIP,
                ACME,
                by == null ? EscalationCause.CRISIS : EscalationCause.MANUAL,
                null,
                "Line stands still",
                Level.OPERATIONAL,
                CALENDAR,
                FRIDAY,
                by);
    }

    private static Resolve resolve(LocalDate on, String by, PartnershipRole role) {
        Seat seat = new Seat(new UUID(9, 1), Side.OURS, Set.of(role), by);
        return new Resolve(seat, "Runs again", on, by);
    }

    static Resolved resolved(Step step, LocalDate on, boolean inTime, String by) {
        return new Resolved(
                PARTNERSHIP, ACME, true, step, "Runs again", on, inTime, new UUID(9, 1), by);
    }

    @Test
    void working_days_of_both_sides_count() {
        escalation.given().when(open("ada")).then(OPENED);
        Step later =
                new Clock((_, _, _) -> Set.of(LocalDate.of(2026, 7, 13)), List.of(2, 5, 10))
                        .start(Level.OPERATIONAL, FRIDAY, CALENDAR);
        assertThat(later.dueOn()).isEqualTo(LocalDate.of(2026, 7, 15));
        assertThatThrownBy(() -> new Clock((_, _, _) -> Set.of(), List.of(2, 0, 10)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_is_opened_once_and_a_policy_may_hear_its_cause_again() {
        escalation.given(OPENED).when(open("ada")).thenRejected("escalation-exists");
        escalation.given(opened(FIRST, null)).when(open(null)).thenNothing();
        escalation.given().when(new RunOut(OVER)).thenRejected("not-found");
    }

    @Test
    void it_goes_up_when_its_time_is_over_and_only_once_per_level() {
        escalation.given(OPENED).when(new RunOut(OVER)).then(RAN_OUT);
        escalation.given(OPENED, RAN_OUT).when(new RunOut(OVER)).thenNothing();
        escalation
                .given(OPENED, resolved(FIRST, TUESDAY, true, "bob"))
                .when(new RunOut(OVER))
                .thenNothing();
    }

    @Test
    void it_goes_up_by_hand_as_far_as_the_steering_committee() {
        Step third = new Step(Level.SPONSOR, TUESDAY, LocalDate.of(2026, 7, 28), BERLIN);
        escalation
                .given(OPENED, RAN_OUT)
                .when(new Raise("No spare part", TUESDAY, "ada"))
                .then(
                        new Raised(
                                PARTNERSHIP,
                                ACME,
                                true,
                                EscalationCause.MANUAL,
                                third,
                                "No spare part",
                                "ada"));
        Step top = new Step(Level.STEERING_COMMITTEE, TUESDAY, null, BERLIN);
        escalation
                .given(opened(top, "ada"))
                .when(new Raise("Higher", TUESDAY, "ada"))
                .thenRejected("level-highest");
        escalation.given(opened(top, "ada")).when(new RunOut(OVER)).thenNothing();
    }

    @Test
    void in_time_is_at_its_first_level_by_the_due_date() {
        escalation
                .given(OPENED)
                .when(resolve(TUESDAY, "bob", PartnershipRole.ENGINEER))
                .then(resolved(FIRST, TUESDAY, true, "bob"));
        escalation
                .given(OPENED)
                .when(resolve(TUESDAY.plusDays(1), "bob", PartnershipRole.ENGINEER))
                .then(resolved(FIRST, TUESDAY.plusDays(1), false, "bob"));
        escalation
                .given(OPENED, RAN_OUT)
                .when(resolve(SECOND.raisedOn(), "bob", PartnershipRole.CATEGORY_MANAGER))
                .then(resolved(SECOND, SECOND.raisedOn(), false, "bob"));
    }

    @Test
    void who_answers_at_the_level_settles_it_and_not_who_brought_it_there() {
        escalation
                .given(OPENED, RAN_OUT)
                .when(resolve(TUESDAY, "bob", PartnershipRole.ENGINEER))
                .thenRejected("level-not-yours");
        escalation
                .given(opened(SECOND, "ada"))
                .when(resolve(TUESDAY, "ada", PartnershipRole.SPONSOR))
                .thenRejected("resolved-by-raiser");
        escalation
                .given(OPENED, resolved(FIRST, TUESDAY, true, "bob"))
                .when(resolve(TUESDAY, "bob", PartnershipRole.SPONSOR))
                .thenRejected("escalation-settled");
    }

    private static Pause pause(LocalDate until, PartnershipRole role) {
        Seat seat = new Seat(new UUID(9, 1), Side.OURS, Set.of(role), "bob");
        return new Pause(seat, until, "A part comes", TUESDAY, "bob");
    }

    static Paused paused(Step step, LocalDate until) {
        return new Paused(
                PARTNERSHIP, ACME, true, step, until, "A part comes", new UUID(9, 1), "bob");
    }

    static Answered answered(Step step) {
        return new Answered(PARTNERSHIP, ACME, true, step, "On it", TUESDAY, new UUID(9, 1), "bob");
    }

    @Test
    void a_level_answers_and_its_time_goes_on() {
        Seat bob = new Seat(new UUID(9, 1), Side.THEIRS, Set.of(PartnershipRole.MEMBER), "bob");
        Answer answer = new Answer(bob, "On it", TUESDAY, "bob");
        escalation.given(OPENED).when(answer).then(answered(FIRST));
        escalation.given(OPENED, answered(FIRST)).when(new RunOut(OVER)).then(RAN_OUT);
        escalation.given(OPENED, RAN_OUT).when(answer).thenRejected("level-not-yours");
    }

    @Test
    void a_level_waits_once_and_not_longer_than_it_has() {
        LocalDate thursday = TUESDAY.plusDays(2);
        Step longer = new Step(Level.OPERATIONAL, FRIDAY, thursday, BERLIN);
        PartnershipRole any = PartnershipRole.MEMBER;
        escalation.given(OPENED).when(pause(thursday, any)).then(paused(longer, thursday));
        escalation.given(OPENED).when(pause(TUESDAY, any)).thenRejected("pause-malformed");
        escalation
                .given(OPENED)
                .when(pause(thursday.plusDays(1), any))
                .thenRejected("pause-too-long");
        escalation
                .given(OPENED, paused(longer, thursday))
                .when(pause(thursday, any))
                .thenRejected("paused-before");
        escalation
                .given(OPENED, RAN_OUT)
                .when(pause(thursday, any))
                .thenRejected("level-not-yours");
        Step top = new Step(Level.STEERING_COMMITTEE, TUESDAY, null, BERLIN);
        escalation
                .given(opened(top, "ada"))
                .when(pause(thursday, PartnershipRole.SPONSOR))
                .thenRejected("level-highest");
        escalation.given(OPENED, paused(longer, thursday)).when(new RunOut(OVER)).thenNothing();
        escalation
                .given(OPENED, paused(longer, thursday))
                .when(resolve(thursday, "bob", any))
                .then(resolved(longer, thursday, true, "bob"));
    }
}
