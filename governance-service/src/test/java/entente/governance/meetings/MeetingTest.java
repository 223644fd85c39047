package entente.governance.meetings;

import entente.governance.charter.MeetingKind;
import entente.governance.meetings.MeetingCommand.ApproveMinutes;
import entente.governance.meetings.MeetingCommand.Cancel;
import entente.governance.meetings.MeetingCommand.Convene;
import entente.governance.meetings.MeetingCommand.Hold;
import entente.governance.meetings.MeetingCommand.MarkMissed;
import entente.governance.meetings.MeetingCommand.Minute;
import entente.governance.meetings.MeetingCommand.Plan;
import entente.governance.meetings.MeetingCommand.Reschedule;
import entente.governance.meetings.MeetingCommand.SetAgenda;
import entente.governance.meetings.MeetingCommand.Withdraw;
import entente.governance.meetings.MeetingEvent.AgendaSet;
import entente.governance.meetings.MeetingEvent.Cancelled;
import entente.governance.meetings.MeetingEvent.Convened;
import entente.governance.meetings.MeetingEvent.Held;
import entente.governance.meetings.MeetingEvent.Minuted;
import entente.governance.meetings.MeetingEvent.MinutesApproved;
import entente.governance.meetings.MeetingEvent.Missed;
import entente.governance.meetings.MeetingEvent.Planned;
import entente.governance.meetings.MeetingEvent.Point;
import entente.governance.meetings.MeetingEvent.Rescheduled;
import entente.governance.meetings.MeetingEvent.Slot;
import entente.governance.people.PartnershipRole;
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

class MeetingTest {

    static final UUID PARTNERSHIP = new UUID(2, 1);
    static final UUID ACME = new UUID(1, 1);
    static final Instant NOW = Instant.parse("2026-07-01T08:00:00Z");
    static final LocalDate DAY = LocalDate.of(2026, 7, 14);
    static final LocalDate NEXT = LocalDate.of(2026, 10, 13);
    static final Slot SLOT =
            new Slot(
                    MeetingKind.QUARTERLY_BUSINESS_REVIEW,
                    Instant.parse("2026-07-14T12:00:00Z"),
                    ZoneId.of("Europe/Berlin"),
                    120);
    static final Slot LATER = SLOT.moved(Instant.parse("2026-07-16T12:00:00Z"));
    static final Attendee OURS =
            new Attendee(new UUID(9, 1), Side.OURS, Set.of(PartnershipRole.CATEGORY_MANAGER));
    static final Attendee THEIRS =
            new Attendee(new UUID(9, 2), Side.THEIRS, Set.of(PartnershipRole.SPONSOR));
    static final Attendee GUEST =
            new Attendee(new UUID(9, 3), Side.THEIRS, Set.of(PartnershipRole.ENGINEER));
    static final Set<PartnershipRole> NEEDED =
            Set.of(PartnershipRole.SPONSOR, PartnershipRole.CATEGORY_MANAGER);
    static final Planned PLANNED = new Planned(PARTNERSHIP, ACME, SLOT);
    static final Held HELD = held(true, List.of(OURS, THEIRS), List.of(Side.THEIRS));
    static final Minuted MINUTED = new Minuted(PARTNERSHIP, ACME, "All agreed", Side.OURS, "ada");
    static final MinutesApproved APPROVED =
            new MinutesApproved(
                    PARTNERSHIP, ACME, SLOT, DAY, true, List.of(Side.THEIRS), 2, 5, NEXT, "sue");
    static final Missed MISSED = new Missed(PARTNERSHIP, ACME, SLOT, 2);

    private final DeciderSpec<MeetingCommand, MeetingState, MeetingEvent> meeting =
            DeciderSpec.of(new Meeting(5));

    static Held held(boolean quorum, List<Attendee> attendees, List<Side> sponsors) {
        return new Held(PARTNERSHIP, ACME, SLOT, DAY, attendees, quorum, sponsors, "ada");
    }

    static Cancelled cancelled(@Nullable String by) {
        return new Cancelled(
                PARTNERSHIP, ACME, by == null ? "The cadence names it no more" : "strike", by);
    }

    private static Hold hold(LocalDate on, LocalDate today, Attendee... attendees) {
        return new Hold(List.of(attendees), NEEDED, on, "ada", today);
    }

    @Test
    void the_cadence_plans_moves_and_withdraws() {
        Plan plan = new Plan(PARTNERSHIP, ACME, SLOT);
        Rescheduled moved = new Rescheduled(PARTNERSHIP, ACME, LATER, null);
        meeting.given().when(plan).then(PLANNED);
        meeting.given(PLANNED).when(plan).thenNothing();
        meeting.given(PLANNED).when(new Plan(PARTNERSHIP, ACME, LATER)).then(moved);
        meeting.given(PLANNED).when(new Withdraw()).then(cancelled(null));
        meeting.given(PLANNED, cancelled(null)).when(plan).then(PLANNED);
        meeting.given(PLANNED, cancelled("ada")).when(plan).thenNothing();
        meeting.given(PLANNED, HELD).when(new Withdraw()).thenNothing();
        meeting.given(PLANNED, HELD).when(plan).thenNothing();
        meeting.given().when(new Withdraw()).thenNothing();
    }

    @Test
    void a_meeting_is_convened_for_a_time_to_come() {
        Convened convened = new Convened(PARTNERSHIP, ACME, SLOT, "ada");
        meeting.given().when(new Convene(PARTNERSHIP, ACME, SLOT, "ada", NOW)).then(convened);
        meeting.given()
                .when(new Convene(PARTNERSHIP, ACME, SLOT, "ada", LATER.at()))
                .thenRejected("due-in-the-past");
        meeting.given(convened)
                .when(new Convene(PARTNERSHIP, ACME, SLOT, "ada", NOW))
                .thenRejected("meeting-exists");
        meeting.given(convened).when(new Plan(PARTNERSHIP, ACME, SLOT)).thenNothing();
    }

    @Test
    void the_sides_move_it_and_call_it_off() {
        Rescheduled moved = new Rescheduled(PARTNERSHIP, ACME, LATER, "ada");
        meeting.given(PLANNED).when(new Reschedule(LATER.at(), "ada", NOW)).then(moved);
        meeting.given(PLANNED).when(new Reschedule(SLOT.at(), "ada", NOW)).thenNothing();
        meeting.given(PLANNED)
                .when(new Reschedule(NOW.minusSeconds(1), "ada", NOW))
                .thenRejected("due-in-the-past");
        meeting.given(PLANNED, HELD)
                .when(new Reschedule(LATER.at(), "ada", NOW))
                .thenRejected("meeting-held");
        meeting.given(PLANNED, MISSED)
                .when(new Reschedule(LATER.at(), "ada", NOW))
                .thenRejected("meeting-missed");
        meeting.given(PLANNED).when(new Cancel("strike", "ada")).then(cancelled("ada"));
        meeting.given(PLANNED, cancelled("ada")).when(new Cancel("strike", "ada")).thenNothing();
        meeting.given(PLANNED, HELD).when(new Cancel("strike", "ada")).thenRejected("meeting-held");
        meeting.given(PLANNED, cancelled("ada"))
                .when(hold(DAY, DAY, OURS))
                .thenRejected("meeting-cancelled");
    }

    @Test
    void there_is_a_quorum_when_either_side_has_one_of_the_roles() {
        meeting.given(PLANNED).when(hold(DAY, DAY, OURS, THEIRS)).then(HELD);
        meeting.given(PLANNED)
                .when(hold(DAY, DAY, OURS, GUEST))
                .then(held(false, List.of(OURS, GUEST), List.of()));
        meeting.given(PLANNED)
                .when(hold(DAY, DAY, THEIRS))
                .then(held(false, List.of(THEIRS), List.of(Side.THEIRS)));
        meeting.given(PLANNED)
                .when(new Hold(List.of(OURS, GUEST), Set.of(), DAY, "ada", DAY))
                .then(held(true, List.of(OURS, GUEST), List.of()));
        meeting.given(PLANNED).when(hold(DAY, DAY)).thenRejected("attendees-missing");
        meeting.given(PLANNED)
                .when(hold(DAY, DAY.minusDays(1), OURS))
                .thenRejected("held-in-the-future");
        meeting.given(PLANNED, HELD).when(hold(DAY, DAY, OURS, THEIRS)).thenNothing();
        meeting.given(PLANNED, HELD)
                .when(hold(DAY.plusDays(1), DAY.plusDays(1), OURS))
                .thenRejected("meeting-held");
        meeting.given().when(hold(DAY, DAY, OURS)).thenRejected("not-found");
    }

    @Test
    void a_missed_one_may_be_said_to_have_been_held_some_days_later() {
        meeting.given(PLANNED).when(new MarkMissed(2)).then(MISSED);
        meeting.given(PLANNED, HELD).when(new MarkMissed(2)).thenNothing();
        meeting.given().when(new MarkMissed(2)).thenNothing();
        meeting.given(PLANNED, MISSED).when(hold(DAY, DAY.plusDays(5), OURS, THEIRS)).then(HELD);
        meeting.given(PLANNED, MISSED)
                .when(hold(DAY, DAY.plusDays(6), OURS, THEIRS))
                .thenRejected("meeting-missed");
    }

    @Test
    void the_side_that_did_not_write_the_minutes_approves_them() {
        ApproveMinutes approve = new ApproveMinutes(Side.THEIRS, 2, 5, NEXT, "sue");
        meeting.given(PLANNED)
                .when(new Minute("All agreed", Side.OURS, "ada"))
                .thenRejected("meeting-not-held");
        meeting.given(PLANNED, HELD).when(new Minute("All agreed", Side.OURS, "ada")).then(MINUTED);
        meeting.given(PLANNED, HELD, MINUTED)
                .when(new Minute("All agreed", Side.OURS, "ada"))
                .thenNothing();
        meeting.given(PLANNED, HELD).when(approve).thenRejected("minutes-missing");
        meeting.given(PLANNED, HELD, MINUTED).when(approve).then(APPROVED);
        meeting.given(PLANNED, HELD, MINUTED)
                .when(new ApproveMinutes(Side.OURS, 2, 5, NEXT, "cat"))
                .thenRejected("minutes-own-approval");
        meeting.given(PLANNED, HELD, MINUTED)
                .when(new ApproveMinutes(Side.THEIRS, 2, 5, NEXT, "ada"))
                .thenRejected("minutes-own-approval");
        meeting.given(PLANNED, HELD, MINUTED, APPROVED).when(approve).thenNothing();
        meeting.given(PLANNED, HELD, MINUTED, APPROVED)
                .when(new Minute("Nothing agreed", Side.OURS, "ada"))
                .thenRejected("minutes-closed");
        meeting.given(PLANNED).when(approve).thenRejected("meeting-not-held");
    }

    @Test
    void the_agenda_is_set_until_the_minutes_are_closed() {
        List<Point> points = List.of(new Point("Delivery", List.of(new UUID(6, 1))));
        AgendaSet set = new AgendaSet(PARTNERSHIP, ACME, points, "ada");
        meeting.given(PLANNED).when(new SetAgenda(points, "ada")).then(set);
        meeting.given(PLANNED, set).when(new SetAgenda(points, "ada")).thenNothing();
        meeting.given(PLANNED, HELD, MINUTED, APPROVED)
                .when(new SetAgenda(points, "ada"))
                .thenRejected("minutes-closed");
    }
}
