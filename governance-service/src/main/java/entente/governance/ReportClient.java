package entente.governance;

import entente.governance.actions.ActionStatus;
import entente.governance.actions.ActionView;
import entente.governance.actions.ActionView.ActionRow;
import entente.governance.charter.CharterCommand;
import entente.governance.charter.CharterEvent;
import entente.governance.charter.CharterId;
import entente.governance.charter.CharterState;
import entente.governance.decisions.DecisionView;
import entente.governance.documents.DocumentCommand;
import entente.governance.documents.DocumentEvent;
import entente.governance.documents.DocumentState;
import entente.governance.documents.InformationClass;
import entente.governance.heard.ScoreBook;
import entente.governance.meetings.MeetingStatus;
import entente.governance.meetings.MeetingView;
import entente.governance.meetings.MeetingView.MeetingRow;
import entente.governance.partnership.PartnershipState.File;
import entente.governance.programme.Programme;
import entente.governance.reports.PublicReport;
import entente.platform.Rejected;
import entente.platform.store.CommandHandler;
import entente.platform.store.Grounded;
import entente.platform.store.Outcome;
import entente.platform.web.list.Lists;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gathers what a public report is made of. */
@Singleton
public class ReportClient {

    private static final int SCORES = 4;

    private final CommandHandler<CharterCommand, CharterState, CharterEvent> charters;
    private final CommandHandler<DocumentCommand, DocumentState, DocumentEvent> documents;
    private final ProgrammeClient programmes;
    private final ScoreBook scores;
    private final MeetingView meetings;
    private final DecisionView decisions;
    private final ActionView actions;
    private final SupplierClient suppliers;
    private final Lists lists;

    ReportClient(
            CommandHandler<CharterCommand, CharterState, CharterEvent> charters,
            CommandHandler<DocumentCommand, DocumentState, DocumentEvent> documents,
            ProgrammeClient programmes,
            ScoreBook scores,
            MeetingView meetings,
            DecisionView decisions,
            ActionView actions,
            SupplierClient suppliers,
            Lists lists) {
        this.charters = charters;
        this.documents = documents;
        this.programmes = programmes;
        this.scores = scores;
        this.meetings = meetings;
        this.decisions = decisions;
        this.actions = actions;
        this.suppliers = suppliers;
        this.lists = lists;
    }

    /** What the sides choose to say beside what is always said. */
    public record Choice(
            String headline, boolean objectives, boolean scores, List<UUID> documents) {
        public Choice {
            documents = List.copyOf(documents);
        }
    }

    /** Documents that are not PUBLIC now, and the streams that say so. */
    public record Closed(List<UUID> documents, List<Grounded.Seen> seen) {}

    /**
     * What can be said of a partnership.
     *
     * @param position that everything in it reflects at least
     * @throws Rejected 422 {@code partnership-not-active}, {@code document-unknown}, {@code
     *     not-public}
     */
    public PublicReport of(UUID supplierId, Choice choice, LocalDate today, long position) {
        ProgrammeClient.Answer answer = programmes.of(supplierId);
        File file = answer.file();
        LocalDate since = file.activatedOn();
        if (since == null) {
            throw new Rejected(
                    "partnership-not-active",
                    "There is nothing to tell before a charter is in force");
        }
        Optional<CharterState.InForce> charter =
                charters.load(CharterId.of(file.partnershipId(), file.opening())).state()
                                instanceof CharterState.InForce inForce
                        ? Optional.of(inForce)
                        : Optional.empty();
        return new PublicReport(
                suppliers.name(supplierId),
                choice.headline(),
                since,
                file.model(),
                choice.objectives()
                        ? charter.stream()
                                .flatMap(each -> each.current().terms().objectives().stream())
                                .map(each ->
                                        new PublicReport.Objective(each.category(), each.text()))
                                .toList()
                        : List.of(),
                choice.objectives()
                        ? charter.map(each -> each.current().terms().together()).orElse(null)
                        : null,
                answer.programme().steps().stream()
                        .filter(Programme.Step::reached)
                        .map(each -> new PublicReport.Step(each.stage(), each.reachedOn()))
                        .toList(),
                meetings(supplierId),
                choice.scores() ? scores(supplierId) : List.of(),
                results(supplierId),
                papers(supplierId, choice.documents()),
                today,
                position);
    }

    private PublicReport.Meetings meetings(UUID supplierId) {
        int held = 0;
        int due = 0;
        for (MeetingRow row : lists.of(meetings).where("supplierId", supplierId).current()) {
            boolean took = row.status == MeetingStatus.HELD || row.status == MeetingStatus.CLOSED;
            held += took ? 1 : 0;
            due += took || row.status == MeetingStatus.MISSED ? 1 : 0;
        }
        return new PublicReport.Meetings(held, due, ratio(held, due));
    }

    private static @Nullable BigDecimal ratio(int held, int due) {
        return due == 0
                ? null
                : BigDecimal.valueOf(100L * held)
                        .divide(BigDecimal.valueOf(due), 1, RoundingMode.HALF_UP);
    }

    /** The latest that are settled. */
    private List<PublicReport.Score> scores(UUID supplierId) {
        List<PublicReport.Score> settled = new ArrayList<>();
        for (ScoreBook.Shown shown : scores.scorecards(supplierId)) {
            if (shown.status().equals("FINAL") && shown.score() != null) {
                settled.add(new PublicReport.Score(shown.period(), shown.score()));
            }
        }
        return settled.subList(Math.max(0, settled.size() - SCORES), settled.size());
    }

    private PublicReport.Results results(UUID supplierId) {
        List<ActionRow> agreed = lists.of(actions).where("supplierId", supplierId).current();
        return new PublicReport.Results(
                lists.of(decisions).where("supplierId", supplierId).current().size(),
                (int) agreed.stream().filter(row -> row.status == ActionStatus.DONE).count(),
                agreed.size());
    }

    private List<PublicReport.Paper> papers(UUID supplierId, List<UUID> named) {
        List<PublicReport.Paper> papers = new ArrayList<>();
        List<String> closed = new ArrayList<>();
        for (UUID id : named) {
            if (!(documents.load(id).state() instanceof DocumentState.Known known)
                    || !known.supplierId().equals(supplierId)) {
                throw new Rejected("document-unknown", "There is no such document");
            }
            if (known.paper().informationClass() == InformationClass.PUBLIC) {
                papers.add(new PublicReport.Paper(id, known.paper().title()));
            } else {
                closed.add(id.toString());
            }
        }
        if (!closed.isEmpty()) {
            throw new Rejected("not-public", "It names documents that are not PUBLIC", closed);
        }
        return papers;
    }

    /** Which documents of a report are not for everybody, as their streams say now. */
    public Closed closed(PublicReport report) {
        List<UUID> closed = new ArrayList<>();
        List<Grounded.Seen> seen = new ArrayList<>();
        for (PublicReport.Paper paper : report.papers()) {
            Outcome<DocumentState> outcome = documents.load(paper.documentId());
            seen.add(Grounded.Seen.of(outcome));
            if (!(outcome.state() instanceof DocumentState.Known known)
                    || known.paper().informationClass() != InformationClass.PUBLIC) {
                closed.add(paper.documentId());
            }
        }
        return new Closed(closed, seen);
    }
}
