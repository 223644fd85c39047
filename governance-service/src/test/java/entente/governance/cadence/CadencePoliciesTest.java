package entente.governance.cadence;

import static entente.governance.cadence.CadenceTest.ACME;
import static entente.governance.cadence.CadenceTest.BEGIN;
import static entente.governance.cadence.CadenceTest.BERLIN;
import static entente.governance.cadence.CadenceTest.CALL;
import static entente.governance.cadence.CadenceTest.PARTNERSHIP;

import entente.governance.charter.CharterEvent;
import entente.governance.charter.MeetingKind;
import entente.governance.charter.Terms;
import entente.governance.partnership.Cause;
import entente.governance.partnership.PartnershipEvent;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.testkit.PolicySpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CadencePoliciesTest {

    private static final Instant NOW = Instant.parse("2026-01-31T23:30:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 1);
    private static final String SELF = PARTNERSHIP.toString();
    private static final String STREAM = CadenceEvent.CATEGORY.stream(SELF);
    private static final Terms TERMS =
            new Terms("", List.of(), "", List.of(), List.of(), List.of(), "", List.of(CALL));
    private static final Occurrence ONE =
            new Occurrence(
                    new UUID(3, 1),
                    MeetingKind.OPERATIONAL_CALL,
                    Instant.parse("2026-02-05T09:00:00Z"),
                    BERLIN.zone(),
                    LocalDate.of(2026, 2, 5),
                    null,
                    60);

    @Test
    void a_charter_in_force_sets_the_cadence() {
        UUID charter = new UUID(4, 1);
        PolicySpec<CharterEvent, CadenceCommand> policy =
                PolicySpec.of(new CadencePolicy(CadencePoliciesTest::none)).at(NOW);
        CadenceCommand.Set first =
                new CadenceCommand.Set(PARTNERSHIP, ACME, 1, List.of(CALL), BERLIN, BEGIN, TODAY);
        policy.when(
                        CharterEvent.CATEGORY.stream(charter),
                        new CharterEvent.Activated(
                                PARTNERSHIP,
                                ACME,
                                charter,
                                1,
                                BEGIN,
                                BEGIN.plusYears(1),
                                BERLIN,
                                TERMS))
                .thenSends(PARTNERSHIP, first);
        policy.when(
                        CharterEvent.CATEGORY.stream(charter),
                        new CharterEvent.Submitted(PARTNERSHIP, ACME, 1, "ada"))
                .thenNothing();
    }

    @Test
    void the_calendar_and_the_end_of_the_partnership_reach_the_cadence() {
        PolicySpec<PartnershipEvent, CadenceCommand> policy =
                PolicySpec.of(new CadenceEndPolicy(CadencePoliciesTest::none)).at(NOW);
        String stream = PartnershipEvent.CATEGORY.stream(PARTNERSHIP);
        policy.when(stream, new PartnershipEvent.CalendarSet(PARTNERSHIP, ACME, BERLIN, "ada"))
                .thenSends(PARTNERSHIP, new CadenceCommand.SetCalendar(BERLIN, TODAY));
        policy.when(stream, new PartnershipEvent.Closed(PARTNERSHIP, ACME, Cause.STEP_DOWN, TODAY))
                .thenSends(PARTNERSHIP, new CadenceCommand.Stop(NOW.plusSeconds(1)));
        policy.when(stream, new PartnershipEvent.WindingDown(PARTNERSHIP, ACME, new UUID(5, 1)))
                .thenNothing();
    }

    @Test
    void each_occurrence_is_awaited_and_each_month_planned_on() {
        PolicySpec<CadenceEvent, CadenceCommand> policy =
                PolicySpec.of(new CadenceDuePolicy(CadencePoliciesTest::none));
        String key = SELF + "/" + ONE.meetingId();
        policy.when(STREAM, new CadenceEvent.Planned(PARTNERSHIP, ACME, ONE))
                .then(new Reaction.Remind<>(key, ONE.missedFrom()));
        policy.whenPassed(key, ONE.missedFrom())
                .thenSends(SELF, new CadenceCommand.Miss(ONE.meetingId(), ONE.missedFrom()));
        policy.when(
                        STREAM,
                        new CadenceEvent.Held(
                                PARTNERSHIP, ACME, ONE.meetingId(), ONE.kind(), ONE.on()))
                .then(new Reaction.Forget<>(key));
        Instant next = Instant.parse("2026-03-01T00:00:00Z");
        policy.when(STREAM, new CadenceEvent.Extended(PARTNERSHIP, ACME, LocalDate.of(2027, 3, 1)))
                .then(new Reaction.Remind<>(SELF, next));
        policy.whenPassed(SELF, next)
                .thenSends(SELF, new CadenceCommand.Extend(LocalDate.of(2026, 3, 1)));
        policy.when(STREAM, new CadenceEvent.Stopped(PARTNERSHIP, ACME))
                .then(new Reaction.Forget<>(SELF));
    }

    private static CommandHandler<CadenceCommand, ?, ?> none() {
        throw new AssertionError("A spec runs no command");
    }
}
