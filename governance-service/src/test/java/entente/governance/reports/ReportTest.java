package entente.governance.reports;

import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.Chapters;
import entente.governance.charter.Terms;
import entente.governance.partnership.Model;
import entente.governance.people.Side;
import entente.governance.programme.Programme;
import entente.governance.reports.ReportCommand.Draft;
import entente.governance.reports.ReportCommand.Release;
import entente.governance.reports.ReportCommand.Withdraw;
import entente.governance.reports.ReportEvent.Drafted;
import entente.governance.reports.ReportEvent.Published;
import entente.governance.reports.ReportEvent.Released;
import entente.governance.reports.ReportEvent.Withdrawn;
import entente.platform.testkit.DeciderSpec;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final UUID PARTNERSHIP = new UUID(2, 1);
    private static final UUID ACME = new UUID(1, 1);
    private static final UUID PAPER = new UUID(7, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 10);

    private final DeciderSpec<ReportCommand, ReportState, ReportEvent> report =
            DeciderSpec.of(new Report());

    private static PublicReport says(String headline, LocalDate asOf, long position) {
        return new PublicReport(
                "Acme",
                headline,
                LocalDate.of(2025, 9, 1),
                Model.STRATEGIC,
                List.of(new PublicReport.Objective(Terms.Value.REDUCE_WASTE, "Halve the scrap")),
                "More",
                List.of(new PublicReport.Step(Programme.Stage.LAUNCH, LocalDate.of(2025, 9, 1))),
                new PublicReport.Meetings(11, 12, new BigDecimal("91.7")),
                List.of(),
                new PublicReport.Results(7, 21, 24),
                List.of(new PublicReport.Paper(PAPER, "Award")),
                asOf,
                position);
    }

    private static Drafted drafted(int draft, String headline) {
        return new Drafted(PARTNERSHIP, ACME, draft, says(headline, TODAY, 5), "ada");
    }

    private static Draft draft(String headline) {
        return new Draft(PARTNERSHIP, ACME, says(headline, TODAY.plusDays(1), 9), "ada");
    }

    private static Released released(int draft, Side side, String by) {
        return new Released(PARTNERSHIP, ACME, draft, side, by);
    }

    private static Release release(int draft, Side side, String by) {
        return new Release(draft, side, List.of(), TODAY, by);
    }

    private static Published published(int draft) {
        return new Published(PARTNERSHIP, ACME, draft, TODAY);
    }

    @Test
    void it_is_public_once_both_sides_released_the_same_draft() {
        report.given(drafted(1, "Scrap halved"))
                .when(release(1, Side.OURS, "eva"))
                .then(released(1, Side.OURS, "eva"));
        report.given(drafted(1, "Scrap halved"), released(1, Side.OURS, "eva"))
                .when(release(1, Side.THEIRS, "tom"))
                .then(released(1, Side.THEIRS, "tom"), published(1));
        report.given(drafted(1, "Scrap halved"), released(1, Side.OURS, "eva"))
                .when(release(1, Side.OURS, "ada"))
                .thenNothing();
        report.given(drafted(1, "Scrap halved"), released(1, Side.OURS, "eva"))
                .when(release(1, Side.THEIRS, "eva"))
                .thenRejected("own-release");
        report.given().when(release(1, Side.OURS, "eva")).thenRejected("not-found");
    }

    @Test
    void another_draft_needs_both_again_and_the_same_is_none() {
        var waiting = report.given(drafted(1, "Scrap halved"), released(1, Side.OURS, "eva"));
        waiting.when(draft("Scrap halved")).thenNothing();
        waiting.when(draft("Scrap gone"))
                .then(
                        new Drafted(
                                PARTNERSHIP,
                                ACME,
                                2,
                                says("Scrap gone", TODAY.plusDays(1), 9),
                                "ada"));
        var again =
                report.given(
                        drafted(1, "Scrap halved"),
                        released(1, Side.OURS, "eva"),
                        drafted(2, "Scrap gone"));
        again.when(release(1, Side.THEIRS, "tom")).thenRejected("draft-changed");
        again.when(release(2, Side.THEIRS, "tom")).then(released(2, Side.THEIRS, "tom"));
    }

    @Test
    void what_is_public_stays_until_both_released_the_next() {
        ReportEvent[] open = {
            drafted(1, "Scrap halved"),
            released(1, Side.OURS, "eva"),
            released(1, Side.THEIRS, "tom"),
            published(1)
        };
        report.given(open).when(draft("Scrap halved")).thenNothing();
        report.given(open).when(release(1, Side.OURS, "eva")).thenNothing();
        report.given(open[0], open[1], open[2], open[3], drafted(2, "Scrap gone"))
                .thenState(
                        new ReportState.Known(
                                PARTNERSHIP,
                                ACME,
                                2,
                                new ReportState.Waiting(
                                        2, says("Scrap gone", TODAY, 5), java.util.Map.of()),
                                new ReportState.Public(1, says("Scrap halved", TODAY, 5), TODAY)));
    }

    @Test
    void either_side_takes_it_back() {
        var open =
                report.given(
                        drafted(1, "Scrap halved"),
                        released(1, Side.OURS, "eva"),
                        released(1, Side.THEIRS, "tom"),
                        published(1));
        Withdrawn withdrawn = new Withdrawn(PARTNERSHIP, ACME, Side.THEIRS, "Old", "tom");
        open.when(new Withdraw(Side.THEIRS, " Old ", "tom")).then(withdrawn);
        open.when(new Withdraw(Side.THEIRS, " ", "tom")).thenRejected("reason-missing");
        var gone = report.given(drafted(1, "Scrap halved"), withdrawn);
        gone.when(new Withdraw(Side.OURS, "Old", "eva")).thenNothing();
        gone.when(release(1, Side.OURS, "eva")).thenRejected("draft-changed");
        gone.when(draft("Scrap halved"))
                .then(
                        new Drafted(
                                PARTNERSHIP,
                                ACME,
                                2,
                                says("Scrap halved", TODAY.plusDays(1), 9),
                                "ada"));
    }

    @Test
    void nothing_above_public_is_released() {
        report.given(drafted(1, "Scrap halved"))
                .when(new Release(1, Side.OURS, List.of(PAPER), TODAY, "eva"))
                .thenRejected("not-public");
    }

    @Test
    void it_is_told_to_both_sides() {
        Chapters.verify(new ReportConfig.ReportChapter(), ReportEvent.CATEGORY);
        assertThat(drafted(1, "x").report().says(says("x", TODAY.plusYears(1), 99))).isTrue();
        assertThat(drafted(1, "x").report().says(says("y", TODAY, 5))).isFalse();
    }
}
