package entente.supplier.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.testkit.DeciderSpec;
import entente.supplier.certificates.AuditEvent.AuditClosed;
import entente.supplier.certificates.AuditEvent.AuditRecorded;
import entente.supplier.certificates.AuditEvent.EvidenceGiven;
import entente.supplier.certificates.AuditEvent.FindingClosed;
import entente.supplier.certificates.AuditEvent.FindingOverdue;
import entente.supplier.certificates.AuditEvent.FindingRaised;
import entente.supplier.certificates.Audits.Command;
import entente.supplier.certificates.Audits.NewFinding;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditsTest {

    private static final UUID AUDIT = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-000000000051");
    private static final UUID EXIT = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-000000000052");
    private static final UUID ALARM = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-000000000053");
    private static final LocalDate DAY = LocalDate.of(2026, 7, 14);
    private static final LocalDate DUE = DAY.plusMonths(1);
    private static final AuditRecorded HELD = new AuditRecorded(AUDIT, "fire", "TÜV", DAY);
    private static final FindingRaised BLOCKED =
            new FindingRaised(AUDIT, EXIT, "Exit is blocked", Severity.CRITICAL, DUE);
    private static final FindingRaised SILENT =
            new FindingRaised(AUDIT, ALARM, "Alarm is silent", Severity.MAJOR, DUE);
    private static final EvidenceGiven CLEARED = new EvidenceGiven(AUDIT, EXIT, "Cleared", null);

    private final DeciderSpec<Command, Audits.Audited, AuditEvent> audits =
            DeciderSpec.of(new Audits());

    private static Command.Add add(LocalDate day, NewFinding... findings) {
        return new Command.Add(AUDIT, "fire", "TÜV", day, List.of(findings), DAY);
    }

    @Test
    void an_audit_is_recorded_with_its_findings() {
        audits.given()
                .when(
                        add(
                                DAY,
                                new NewFinding(EXIT, "Exit is blocked", Severity.CRITICAL, DUE),
                                new NewFinding(ALARM, "Alarm is silent", Severity.MAJOR, DUE)))
                .then(HELD, BLOCKED, SILENT);
        audits.given().when(add(DAY)).then(HELD, new AuditClosed(AUDIT));
        audits.given().when(add(DAY.plusDays(1))).thenRejected("audit-in-future");
        audits.given()
                .when(add(DAY, new NewFinding(EXIT, "x", Severity.MINOR, DAY.minusDays(1))))
                .thenRejected("finding-due-before-audit");
    }

    @Test
    void a_finding_is_closed_with_evidence_and_the_last_one_closes_the_audit() {
        FindingClosed exitClosed = new FindingClosed(AUDIT, EXIT);
        audits.given(HELD, BLOCKED, SILENT)
                .when(new Command.CloseFinding(AUDIT, EXIT))
                .thenRejected("evidence-missing");
        audits.given(HELD, BLOCKED, SILENT)
                .when(new Command.GiveEvidence(AUDIT, EXIT, "Cleared", null))
                .then(CLEARED);
        audits.given(HELD, BLOCKED, SILENT, CLEARED)
                .when(new Command.GiveEvidence(AUDIT, EXIT, "Cleared", null))
                .thenNothing();
        audits.given(HELD, BLOCKED, SILENT, CLEARED)
                .when(new Command.CloseFinding(AUDIT, EXIT))
                .then(exitClosed);
        audits.given(HELD, BLOCKED, CLEARED)
                .when(new Command.CloseFinding(AUDIT, EXIT))
                .then(exitClosed, new AuditClosed(AUDIT));
        audits.given(HELD, BLOCKED, CLEARED, exitClosed, new AuditClosed(AUDIT))
                .when(new Command.CloseFinding(AUDIT, EXIT))
                .thenNothing();
        audits.given(HELD, BLOCKED, CLEARED, exitClosed, new AuditClosed(AUDIT))
                .when(new Command.GiveEvidence(AUDIT, EXIT, "More", null))
                .thenRejected("finding-closed");
    }

    private static final FindingOverdue LATE = new FindingOverdue(AUDIT, EXIT, DUE);

    @Test
    void a_finding_that_is_open_after_its_day_is_overdue_once() {
        Command.NoteOverdue note = new Command.NoteOverdue(AUDIT, EXIT);
        audits.given(HELD, BLOCKED).when(note).then(LATE);
        audits.given(HELD, BLOCKED, LATE).when(note).thenNothing();
        audits.given(HELD, BLOCKED, CLEARED, new FindingClosed(AUDIT, EXIT))
                .when(note)
                .thenNothing();
    }

    private static long doubts(LocalDate day, AuditEvent... events) {
        Audits decider = new Audits();
        Audits.Audited state = decider.initial();
        for (AuditEvent event : events) {
            state = decider.evolve(state, event);
        }
        return state.require(AUDIT).doubts(day).size();
    }

    @Test
    void a_critical_one_puts_the_qualification_at_risk_until_it_is_closed() {
        assertThat(doubts(DUE, HELD, BLOCKED, SILENT)).isZero();
        assertThat(doubts(DUE.plusDays(1), HELD, BLOCKED, SILENT)).isEqualTo(1);
        assertThat(doubts(DUE.plusDays(1), HELD, BLOCKED, LATE)).isEqualTo(1);
        assertThat(
                        doubts(
                                DUE.plusDays(1),
                                HELD,
                                BLOCKED,
                                LATE,
                                CLEARED,
                                new FindingClosed(AUDIT, EXIT)))
                .isZero();
    }

    @Test
    void what_is_not_there_cannot_be_closed() {
        audits.given().when(new Command.CloseFinding(AUDIT, EXIT)).thenRejected("not-found");
        audits.given(HELD, SILENT)
                .when(new Command.CloseFinding(AUDIT, EXIT))
                .thenRejected("not-found");
    }
}
