package entente.governance.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.cadence.CadenceCommand.Add;
import entente.governance.cadence.CadenceCommand.Cancel;
import entente.governance.cadence.CadenceCommand.Extend;
import entente.governance.cadence.CadenceCommand.Miss;
import entente.governance.cadence.CadenceCommand.Move;
import entente.governance.cadence.CadenceCommand.NoteHeld;
import entente.governance.cadence.CadenceCommand.Set;
import entente.governance.cadence.CadenceCommand.SetCalendar;
import entente.governance.cadence.CadenceCommand.Stop;
import entente.governance.cadence.CadenceEvent.Beat;
import entente.governance.cadence.CadenceEvent.Cancelled;
import entente.governance.cadence.CadenceEvent.Extended;
import entente.governance.cadence.CadenceEvent.Held;
import entente.governance.cadence.CadenceEvent.Missed;
import entente.governance.cadence.CadenceEvent.Moved;
import entente.governance.cadence.CadenceEvent.Planned;
import entente.governance.cadence.CadenceEvent.Stopped;
import entente.governance.cadence.CadenceEvent.Withdrawn;
import entente.governance.calendar.Calendar;
import entente.governance.calendar.HolidayClient;
import entente.governance.charter.MeetingKind;
import entente.governance.charter.Rhythm;
import entente.governance.people.PartnershipRole;
import entente.platform.testkit.DeciderSpec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceTest {

    static final UUID PARTNERSHIP = new UUID(2, 1);
    static final UUID ACME = new UUID(1, 1);
    static final LocalDate BEGIN = LocalDate.of(2026, 1, 12);
    static final Calendar BERLIN = new Calendar(ZoneId.of("Europe/Berlin"), "DE-BY", "US");
    static final Rhythm CALL =
            rhythm(MeetingKind.OPERATIONAL_CALL, "FREQ=MONTHLY;BYDAY=1TH", "10:00");
    static final Rhythm REVIEW =
            rhythm(
                    MeetingKind.QUARTERLY_BUSINESS_REVIEW,
                    "FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU",
                    "14:00");

    private final Cadence decider = new Cadence(new HolidayClient());
    private final DeciderSpec<CadenceCommand, CadenceState, CadenceEvent> cadence =
            DeciderSpec.of(decider);

    static Rhythm rhythm(MeetingKind kind, String rrule, String time) {
        return new Rhythm(
                kind, rrule, LocalTime.parse(time), 60, java.util.Set.of(PartnershipRole.SPONSOR));
    }

    private static Set set(int version, List<Rhythm> rhythms, LocalDate today) {
        return new Set(PARTNERSHIP, ACME, version, rhythms, BERLIN, BEGIN, today);
    }

    private static Occurrence call(String named, String on, String at) {
        LocalDate rule = LocalDate.parse(named);
        LocalDate day = LocalDate.parse(on);
        return new Occurrence(
                Occurrences.id(PARTNERSHIP, MeetingKind.OPERATIONAL_CALL, rule),
                MeetingKind.OPERATIONAL_CALL,
                Instant.parse(at),
                BERLIN.zone(),
                day,
                rule.equals(day) ? null : rule,
                60);
    }

    private static final Occurrence FEBRUARY =
            call("2026-02-05", "2026-02-05", "2026-02-05T09:00:00Z");
    private static final Occurrence MARCH =
            call("2026-03-05", "2026-03-05", "2026-03-05T09:00:00Z");
    private static final Occurrence APRIL =
            call("2026-04-02", "2026-04-02", "2026-04-02T08:00:00Z");

    private static Planned planned(Occurrence occurrence) {
        return new Planned(PARTNERSHIP, ACME, occurrence);
    }

    private static Missed missed(Occurrence occurrence, int inARow) {
        return new Missed(PARTNERSHIP, ACME, occurrence, inARow);
    }

    private static Held held(Occurrence occurrence) {
        return new Held(
                PARTNERSHIP, ACME, occurrence.meetingId(), occurrence.kind(), occurrence.on());
    }

    private static final CadenceEvent.Set CALLS =
            new CadenceEvent.Set(PARTNERSHIP, ACME, 1, List.of(new Beat(CALL, BEGIN)), BERLIN);

    private List<CadenceEvent> run(CadenceCommand... commands) {
        CadenceState state = decider.initial();
        List<CadenceEvent> last = List.of();
        for (CadenceCommand command : commands) {
            last = decider.decide(command, state);
            for (CadenceEvent event : last) {
                state = decider.evolve(state, event);
            }
        }
        return last;
    }

    private static List<Occurrence> plannedOf(List<CadenceEvent> events) {
        List<Occurrence> all = new ArrayList<>();
        for (CadenceEvent event : events) {
            if (event instanceof Planned e) {
                all.add(e.occurrence());
            }
        }
        return all;
    }

    @Test
    void a_charter_plans_a_year_on_days_on_which_both_sides_work() {
        List<CadenceEvent> events = run(set(1, List.of(CALL, REVIEW), BEGIN));
        List<Occurrence> all = plannedOf(events);
        assertThat(events.getLast())
                .isEqualTo(new Extended(PARTNERSHIP, ACME, BEGIN.plusMonths(13)));
        assertThat(all).hasSize(13 + 5);
        assertThat(all).contains(FEBRUARY, MARCH, APRIL);
        // Corpus Christi, in Bavaria; the call is held a day later.
        assertThat(all)
                .contains(call("2026-06-04", "2026-06-05", "2026-06-05T08:00:00Z"))
                .doesNotHaveDuplicates();
        assertThat(all).extracting(Occurrence::meetingId).doesNotHaveDuplicates();
        assertThat(all).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
    }

    @ParameterizedTest
    @CsvSource({
        // a daily rhythm at this local time: what the clock of the zone makes of it
        "Europe/Berlin,2026-03-29,02:30,2026-03-29T01:30:00Z", // skipped: later by the gap
        "Europe/Berlin,2026-10-25,02:30,2026-10-25T00:30:00Z", // twice: the earlier
        "America/New_York,2026-03-08,02:30,2026-03-08T07:30:00Z",
        "America/New_York,2026-11-01,01:30,2026-11-01T05:30:00Z",
        "Pacific/Kiritimati,2026-01-13,10:00,2026-01-12T20:00:00Z",
        "Pacific/Kiritimati,2026-12-31,23:30,2026-12-31T09:30:00Z"
    })
    void a_local_time_is_an_instant_by_the_clock_of_the_zone(
            String zone, LocalDate day, LocalTime time, Instant at) {
        Rhythm daily = rhythm(MeetingKind.OPERATIONAL_CALL, "FREQ=DAILY", time.toString());
        List<Occurrence> all =
                Occurrences.of(
                        PARTNERSHIP,
                        List.of(new Beat(daily, day.minusDays(3))),
                        Calendar.of(ZoneId.of(zone)),
                        // Weekends are off, so what is held then is what is named on the day.
                        (_, _, _) -> java.util.Set.of(),
                        day,
                        day);
        Instant expected = day.getDayOfWeek().getValue() < 6 ? at : null;
        if (expected == null) {
            assertThat(day.atTime(time).atZone(ZoneId.of(zone)).toInstant()).isEqualTo(at);
        } else {
            assertThat(all).extracting(Occurrence::at).containsExactly(expected);
        }
    }

    @Test
    void what_a_day_off_would_push_onto_the_next_one_is_dropped() {
        Rhythm daily = rhythm(MeetingKind.OPERATIONAL_CALL, "FREQ=DAILY", "10:00");
        List<Occurrence> all =
                Occurrences.of(
                        PARTNERSHIP,
                        List.of(new Beat(daily, BEGIN)),
                        BERLIN,
                        new HolidayClient(),
                        LocalDate.of(2026, 1, 15), // Thursday; Martin Luther King Day on the 19th
                        LocalDate.of(2026, 1, 21));
        assertThat(all)
                .extracting(each -> each.on().getDayOfMonth())
                .containsExactly(15, 16, 20, 21);
    }

    @Test
    void the_same_charter_again_changes_nothing() {
        assertThat(run(set(1, List.of(CALL), BEGIN), set(1, List.of(CALL), BEGIN))).isEmpty();
    }

    @Test
    void an_amended_charter_keeps_the_days_that_it_names_still() {
        LocalDate may = LocalDate.of(2026, 5, 1);
        Rhythm later = rhythm(MeetingKind.OPERATIONAL_CALL, "FREQ=MONTHLY;BYDAY=1TH", "11:00");
        List<CadenceEvent> events =
                run(set(1, List.of(CALL, REVIEW), BEGIN), set(2, List.of(later), may));
        assertThat(events.getFirst())
                .isEqualTo(
                        new CadenceEvent.Set(
                                PARTNERSHIP, ACME, 2, List.of(new Beat(later, BEGIN)), BERLIN));
        assertThat(events)
                .filteredOn(Withdrawn.class::isInstance)
                .extracting(event -> ((Withdrawn) event).kind())
                .containsOnly(MeetingKind.QUARTERLY_BUSINESS_REVIEW)
                .hasSize(3);
        Occurrence may7 = plannedOf(events).getFirst();
        assertThat(may7.meetingId())
                .isEqualTo(
                        Occurrences.id(
                                PARTNERSHIP,
                                MeetingKind.OPERATIONAL_CALL,
                                LocalDate.of(2026, 5, 7)));
        assertThat(may7.at()).isEqualTo(Instant.parse("2026-05-07T09:00:00Z"));
    }

    @Test
    void what_the_sides_moved_or_called_off_stays_so() {
        Instant moved = Instant.parse("2026-06-10T08:00:00Z");
        UUID june = call("2026-06-04", "2026-06-05", "2026-06-05T08:00:00Z").meetingId();
        UUID july = call("2026-07-02", "2026-07-02", "2026-07-02T08:00:00Z").meetingId();
        List<CadenceEvent> events =
                run(
                        set(1, List.of(CALL), BEGIN),
                        new Move(june, moved),
                        new Cancel(july),
                        new SetCalendar(Calendar.of(BERLIN.zone()), LocalDate.of(2026, 5, 1)));
        assertThat(events).noneMatch(Withdrawn.class::isInstance);
        assertThat(plannedOf(events)).extracting(Occurrence::meetingId).doesNotContain(june, july);
        assertThat(run(set(1, List.of(CALL), BEGIN), new SetCalendar(BERLIN, BEGIN))).isEmpty();
    }

    @Test
    void month_by_month_a_month_is_added() {
        LocalDate next = BEGIN.plusMonths(1);
        List<CadenceEvent> events = run(set(1, List.of(CALL), BEGIN), new Extend(next));
        assertThat(plannedOf(events))
                .extracting(Occurrence::on)
                .containsExactly(LocalDate.of(2027, 3, 4));
        assertThat(events.getLast())
                .isEqualTo(new Extended(PARTNERSHIP, ACME, next.plusMonths(13)));
        assertThat(run(set(1, List.of(CALL), BEGIN), new Extend(BEGIN))).isEmpty();
    }

    @Test
    void missed_ones_are_counted_until_one_of_their_kind_is_held() {
        cadence.given(CALLS, planned(FEBRUARY))
                .when(new Miss(FEBRUARY.meetingId(), FEBRUARY.missedFrom()))
                .then(missed(FEBRUARY, 1));
        assertThat(FEBRUARY.missedFrom()).isEqualTo(Instant.parse("2026-02-06T23:00:00Z"));
        cadence.given(CALLS, planned(FEBRUARY), planned(MARCH), missed(FEBRUARY, 1))
                .when(new Miss(MARCH.meetingId(), MARCH.missedFrom()))
                .then(missed(MARCH, 2));
        cadence.given(
                        CALLS,
                        planned(FEBRUARY),
                        planned(MARCH),
                        planned(APRIL),
                        missed(FEBRUARY, 1),
                        held(MARCH))
                .when(new Miss(APRIL.meetingId(), APRIL.missedFrom()))
                .then(missed(APRIL, 1));
        cadence.given(CALLS, planned(FEBRUARY))
                .when(new Miss(FEBRUARY.meetingId(), MARCH.missedFrom()))
                .thenNothing();
        cadence.given(CALLS, planned(FEBRUARY), missed(FEBRUARY, 1))
                .when(new Miss(FEBRUARY.meetingId(), FEBRUARY.missedFrom()))
                .thenNothing();
    }

    @Test
    void that_one_was_held_may_be_said_late() {
        cadence.given(CALLS, planned(FEBRUARY), missed(FEBRUARY, 1))
                .when(new NoteHeld(FEBRUARY.meetingId(), FEBRUARY.kind(), FEBRUARY.on()))
                .then(held(FEBRUARY));
        cadence.given(CALLS, planned(FEBRUARY), planned(MARCH), missed(FEBRUARY, 1), held(FEBRUARY))
                .when(new Miss(MARCH.meetingId(), MARCH.missedFrom()))
                .then(missed(MARCH, 1));
        cadence.given(CALLS, planned(FEBRUARY), held(FEBRUARY))
                .when(new NoteHeld(FEBRUARY.meetingId(), FEBRUARY.kind(), FEBRUARY.on()))
                .thenNothing();
        cadence.given(CALLS, planned(FEBRUARY), held(FEBRUARY))
                .when(new Miss(FEBRUARY.meetingId(), FEBRUARY.missedFrom()))
                .thenNothing();
    }

    @Test
    void a_moved_one_is_missed_at_its_new_day() {
        Instant at = Instant.parse("2026-02-10T09:00:00Z");
        Occurrence moved =
                new Occurrence(
                        FEBRUARY.meetingId(),
                        FEBRUARY.kind(),
                        at,
                        BERLIN.zone(),
                        LocalDate.of(2026, 2, 10),
                        null,
                        60);
        Moved event = new Moved(PARTNERSHIP, ACME, moved);
        cadence.given(CALLS, planned(FEBRUARY))
                .when(new Move(FEBRUARY.meetingId(), at))
                .then(event);
        cadence.given(CALLS, planned(FEBRUARY), event)
                .when(new Move(FEBRUARY.meetingId(), at))
                .thenNothing();
        cadence.given(CALLS, planned(FEBRUARY), event)
                .when(new Miss(FEBRUARY.meetingId(), FEBRUARY.missedFrom()))
                .thenNothing();
        cadence.given(CALLS, planned(FEBRUARY), event)
                .when(new Miss(FEBRUARY.meetingId(), moved.missedFrom()))
                .then(missed(moved, 1));
        Cancelled off = new Cancelled(PARTNERSHIP, ACME, FEBRUARY.meetingId(), FEBRUARY.kind());
        cadence.given(CALLS, planned(FEBRUARY)).when(new Cancel(FEBRUARY.meetingId())).then(off);
        cadence.given(CALLS, planned(FEBRUARY), off)
                .when(new Cancel(FEBRUARY.meetingId()))
                .thenNothing();
    }

    @Test
    void a_meeting_beside_the_rhythms_is_awaited_as_well() {
        cadence.given().when(new Add(PARTNERSHIP, ACME, FEBRUARY)).then(planned(FEBRUARY));
        cadence.given(planned(FEBRUARY)).when(new Add(PARTNERSHIP, ACME, FEBRUARY)).thenNothing();
        cadence.given(planned(FEBRUARY))
                .when(new Miss(FEBRUARY.meetingId(), FEBRUARY.missedFrom()))
                .then(missed(FEBRUARY, 1));
        cadence.given().when(new Cancel(FEBRUARY.meetingId())).thenNothing();
    }

    @Test
    void the_end_of_a_partnership_withdraws_what_is_to_come() {
        Stopped stopped = new Stopped(PARTNERSHIP, ACME);
        cadence.given(CALLS, planned(FEBRUARY), planned(MARCH))
                .when(new Stop(Instant.parse("2026-02-05T09:30:00Z")))
                .then(new Withdrawn(PARTNERSHIP, ACME, MARCH.meetingId(), MARCH.kind()), stopped);
        cadence.given(CALLS, stopped).when(new Stop(Instant.EPOCH)).thenNothing();
        cadence.given(CALLS, stopped).when(new Extend(BEGIN)).thenNothing();
    }
}
