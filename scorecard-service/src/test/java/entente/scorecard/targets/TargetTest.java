package entente.scorecard.targets;

import entente.platform.testkit.DeciderSpec;
import entente.scorecard.targets.TargetCommand.Agree;
import entente.scorecard.targets.TargetCommand.Dismiss;
import entente.scorecard.targets.TargetCommand.MarkDue;
import entente.scorecard.targets.TargetCommand.Report;
import entente.scorecard.targets.TargetCommand.Verify;
import entente.scorecard.targets.TargetCommand.Withdraw;
import entente.scorecard.targets.TargetEvent.Agreed;
import entente.scorecard.targets.TargetEvent.Dismissed;
import entente.scorecard.targets.TargetEvent.Missed;
import entente.scorecard.targets.TargetEvent.Reached;
import entente.scorecard.targets.TargetEvent.Reported;
import entente.scorecard.targets.TargetEvent.Verified;
import entente.scorecard.targets.TargetEvent.Withdrawn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TargetTest {

    static final UUID ACME = new UUID(1, 1);
    static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
    static final LocalDate DUE = LocalDate.of(2026, 9, 30);
    static final LocalDate AFTER = DUE.plusDays(1);
    static final String SUM = "a".repeat(64);
    static final Evidence AUDIT = new Evidence("audited footprint", "co2.pdf", SUM);
    static final Agreed AGREED =
            new Agreed(
                    ACME,
                    Area.CO2,
                    "Less carbon",
                    "t CO2e",
                    number("1800"),
                    number("1500"),
                    DUE,
                    "cyd",
                    TODAY);

    private final DeciderSpec<TargetCommand, TargetState, TargetEvent> target =
            DeciderSpec.of(new Target());

    static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    static Reported reported(int no, String value, LocalDate on) {
        return new Reported(ACME, no, number(value), on, AUDIT, Side.THEIRS, "sue");
    }

    static Verified verified(int no) {
        return new Verified(ACME, no, "cyd");
    }

    static Missed missed(@Nullable String reached) {
        return new Missed(
                ACME,
                Area.CO2,
                "t CO2e",
                number("1800"),
                number("1500"),
                DUE,
                reached == null ? null : number(reached));
    }

    private static Agree agree(String baseline, String wanted, LocalDate dueOn) {
        return new Agree(
                ACME,
                Area.CO2,
                "Less carbon",
                "t CO2e",
                number(baseline),
                number(wanted),
                dueOn,
                "cyd",
                TODAY);
    }

    private static Report report(String value, LocalDate on, Evidence evidence) {
        return new Report(number(value), on, evidence, Side.THEIRS, "sue", DUE);
    }

    @Test
    void a_target_differs_from_where_it_starts_and_is_due_in_time() {
        target.given().when(agree("1800", "1500", DUE)).then(AGREED);
        target.given().when(agree("1800", "1800.0", DUE)).thenRejected("target-equals-baseline");
        target.given()
                .when(agree("1800", "1500", TODAY.minusDays(1)))
                .thenRejected("due-in-the-past");
        target.given(AGREED).when(agree("1800", "1500", DUE)).thenRejected("target-exists");
        target.given().when(new MarkDue(AFTER)).thenRejected("not-found");
    }

    @Test
    void a_report_rests_on_evidence_and_on_the_past() {
        target.given(AGREED).when(report("1700", DUE, AUDIT)).then(reported(1, "1700", DUE));
        target.given(AGREED)
                .when(report("1700", DUE, Evidence.of(" ", null, null)))
                .thenRejected("evidence-missing");
        target.given(AGREED)
                .when(report("1700", DUE, Evidence.of("a file", "co2.pdf", null)))
                .thenRejected("evidence-malformed");
        target.given(AGREED)
                .when(report("1700", DUE, Evidence.of(null, "co2.pdf", "short")))
                .thenRejected("evidence-malformed");
        target.given(AGREED)
                .when(report("1700", AFTER, AUDIT))
                .thenRejected("reported-in-the-future");
    }

    @Test
    void only_what_another_person_verified_counts() {
        Reported report = reported(1, "1450", DUE);
        Reached reached = new Reached(ACME, 1, number("1450"), DUE);
        target.given(AGREED, report).when(new Verify(1, "cyd")).then(verified(1), reached);
        target.given(AGREED, report).when(new Verify(1, "sue")).thenRejected("reporter-verifies");
        target.given(AGREED, report).when(new Verify(2, "cyd")).thenRejected("report-unknown");
        target.given(AGREED, report, verified(1), reached).when(new Verify(1, "cyd")).thenNothing();
        target.given(AGREED, report)
                .when(new Dismiss(1, "another site", "cyd"))
                .then(new Dismissed(ACME, 1, "another site", "cyd"));
        Dismissed dismissed = new Dismissed(ACME, 1, "another site", "cyd");
        target.given(AGREED, report, dismissed)
                .when(new Verify(1, "cyd"))
                .thenRejected("report-judged");
        target.given(AGREED, report, dismissed).when(new Dismiss(1, "again", "cyd")).thenNothing();
        target.given(AGREED, reported(1, "1600", TODAY))
                .when(new Verify(1, "cyd"))
                .then(verified(1));
    }

    @Test
    void a_target_above_its_baseline_is_reached_from_below() {
        Agreed recycled =
                new Agreed(
                        ACME,
                        Area.CIRCULARITY,
                        "Recycled share",
                        "%",
                        number("20"),
                        number("50"),
                        DUE,
                        "cyd",
                        TODAY);
        target.given(recycled, reported(1, "49.9", DUE))
                .when(new Verify(1, "cyd"))
                .then(verified(1));
        target.given(recycled, reported(1, "50.0", DUE))
                .when(new Verify(1, "cyd"))
                .then(verified(1), new Reached(ACME, 1, number("50.0"), DUE));
    }

    @Test
    void what_was_due_and_not_reached_is_missed() {
        target.given(AGREED).when(new MarkDue(DUE)).thenNothing();
        target.given(AGREED).when(new MarkDue(AFTER)).then(missed(null));
        target.given(AGREED, reported(1, "1610.5", DUE), verified(1), reported(2, "1400", DUE))
                .when(new MarkDue(AFTER))
                .then(missed("1610.5"));
        target.given(AGREED, missed(null)).when(new MarkDue(AFTER)).thenNothing();
        target.given(AGREED, reported(1, "1450", DUE), verified(1), reached())
                .when(new MarkDue(AFTER))
                .thenNothing();
    }

    private static Reached reached() {
        return new Reached(ACME, 1, number("1450"), DUE);
    }

    @Test
    void verified_progress_of_before_the_due_date_reaches_it_after_all() {
        target.given(AGREED, reported(1, "1450", DUE), missed(null))
                .when(new Verify(1, "cyd"))
                .then(verified(1), reached());
        target.given(AGREED, missed(null), reported(1, "1450", AFTER))
                .when(new Verify(1, "cyd"))
                .then(verified(1));
    }

    @Test
    void what_is_settled_stays_so() {
        Withdrawn withdrawn = new Withdrawn(ACME, "site closed", "cyd");
        target.given(AGREED).when(new Withdraw("site closed", "cyd")).then(withdrawn);
        target.given(AGREED, withdrawn).when(new Withdraw("again", "cyd")).thenNothing();
        target.given(AGREED, withdrawn).when(new MarkDue(AFTER)).thenNothing();
        target.given(AGREED, withdrawn)
                .when(report("1700", DUE, AUDIT))
                .thenRejected("target-closed");
        target.given(AGREED, missed(null))
                .when(new Withdraw("inconvenient", "cyd"))
                .thenRejected("target-closed");
        target.given(AGREED, reported(1, "1450", DUE), verified(1), reached())
                .when(report("1400", DUE, AUDIT))
                .thenRejected("target-closed");
    }
}
