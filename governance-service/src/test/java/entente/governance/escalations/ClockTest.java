package entente.governance.escalations;

import static entente.governance.escalations.EscalationTest.ACME;
import static entente.governance.escalations.EscalationTest.PARTNERSHIP;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.calendar.Calendar;
import entente.governance.calendar.HolidayClient;
import entente.governance.calendar.OffDays;
import entente.governance.escalations.EscalationCommand.RunOut;
import entente.governance.escalations.EscalationEvent.Raised;
import entente.governance.people.PartnershipRole;
import entente.governance.people.Roster.Seat;
import entente.governance.people.Side;
import entente.platform.Rejected;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The clock by what must hold for any calendar, any day and any order of wake-ups. */
class ClockTest {

    private static final List<String> ZONES =
            List.of("Europe/Berlin", "America/New_York", "Asia/Tokyo", "Pacific/Apia", "UTC");
    private static final List<Level> LEVELS =
            List.of(Level.OPERATIONAL, Level.CATEGORY, Level.SPONSOR);
    private static final List<Integer> LIMITS = List.of(2, 5, 10);

    /** Counted as people count: day by day on a wall calendar. */
    private static int worked(Set<LocalDate> off, LocalDate after, LocalDate upTo) {
        int days = 0;
        for (LocalDate day = after.plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY
                    && day.getDayOfWeek() != DayOfWeek.SUNDAY
                    && !off.contains(day)) {
                days++;
            }
        }
        return days;
    }

    private static EscalationState fold(
            Escalation decider, EscalationState state, List<EscalationEvent> events) {
        EscalationState now = state;
        for (EscalationEvent event : events) {
            now = decider.evolve(now, event);
        }
        return now;
    }

    @Test
    void no_level_runs_out_early_and_none_twice() {
        for (int seed = 0; seed < 1000; seed++) {
            lives(new Random(seed));
        }
    }

    private static void lives(Random random) {
        LocalDate from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(2000));
        Set<LocalDate> off = new HashSet<>();
        random.ints(random.nextInt(40), 0, 150).forEach(day -> off.add(from.plusDays(day)));
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        Escalation decider = new Escalation(new Clock((_, _, _) -> off, LIMITS));
        EscalationState state =
                fold(
                        decider,
                        decider.initial(),
                        decider.decide(
                                new EscalationCommand.Open(
                                        PARTNERSHIP,
                                        ACME,
                                        EscalationCause.CRISIS,
                                        null,
                                        "x",
                                        Level.OPERATIONAL,
                                        Calendar.of(zone),
                                        from,
                                        null),
                                decider.initial()));
        for (int i = 0; i < LIMITS.size(); i++) {
            Step step = ((EscalationState.Open) state).step();
            LocalDate due = requireNonNull(step.dueOn());
            assertThat(step.level()).isEqualTo(LEVELS.get(i));
            int limit = LIMITS.get(i);
            assertThat(worked(off, step.raisedOn(), due)).isEqualTo(limit);
            assertThat(worked(off, step.raisedOn(), due.minusDays(1))).isEqualTo(limit - 1);
            if (random.nextBoolean()) {
                state = paused(decider, state, due, off, random);
            }
            state = ranOut(decider, state, random);
        }
        assertThat(((EscalationState.Open) state).step().over()).isNull();
    }

    /** Whatever was waited for is given back, and no more. */
    private static EscalationState paused(
            Escalation decider,
            EscalationState state,
            LocalDate due,
            Set<LocalDate> off,
            Random random) {
        LocalDate today = due.minusDays(random.nextInt(2));
        LocalDate until = today.plusDays(1 + random.nextInt(12));
        Seat sponsor = new Seat(new UUID(9, 9), Side.OURS, Set.of(PartnershipRole.SPONSOR), "eva");
        try {
            EscalationState longer =
                    fold(
                            decider,
                            state,
                            decider.decide(
                                    new EscalationCommand.Pause(sponsor, until, "x", today, "eva"),
                                    state));
            LocalDate then = requireNonNull(((EscalationState.Open) longer).step().dueOn());
            assertThat(worked(off, due, then)).isEqualTo(worked(off, today, until));
            return longer;
        } catch (Rejected e) {
            assertThat(e.code()).isEqualTo("pause-too-long");
            return state;
        }
    }

    /** Wakes it too early, in time, and again and again. */
    private static EscalationState ranOut(
            Escalation decider, EscalationState before, Random random) {
        Instant over = requireNonNull(((EscalationState.Open) before).step().over());
        Instant early = over.minus(Duration.ofSeconds(1L + random.nextInt(1_000_000)));
        assertThat(decider.decide(new RunOut(early), before)).isEmpty();
        List<EscalationEvent> raised = decider.decide(new RunOut(over), before);
        assertThat(raised).hasSize(1).allMatch(Raised.class::isInstance);
        EscalationState after = fold(decider, before, raised);
        assertThat(decider.decide(new RunOut(over), after)).isEmpty();
        assertThat(decider.decide(new RunOut(early), after)).isEmpty();
        return after;
    }

    @Test
    void holidays_of_both_sides_are_no_working_days() {
        OffDays holidays = new HolidayClient();
        Clock clock = new Clock(holidays, LIMITS);
        Calendar both = new Calendar(ZoneId.of("Europe/Berlin"), "DE-BY", "US");
        // Friday 3 July is kept as Independence Day there, 25 May as Whit Monday here.
        assertThat(clock.start(Level.OPERATIONAL, LocalDate.of(2026, 7, 1), both).dueOn())
                .isEqualTo(LocalDate.of(2026, 7, 6));
        assertThat(clock.start(Level.OPERATIONAL, LocalDate.of(2026, 5, 21), both).dueOn())
                .isEqualTo(LocalDate.of(2026, 5, 26));
    }
}
