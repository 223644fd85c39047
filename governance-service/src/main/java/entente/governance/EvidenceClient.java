package entente.governance;

import entente.governance.actions.ActionStatus;
import entente.governance.actions.ActionView;
import entente.governance.actions.ActionView.ActionRow;
import entente.governance.decisions.DecisionView;
import entente.governance.decisions.DecisionView.DecisionRow;
import entente.governance.heard.ScoreBook;
import entente.governance.meetings.MeetingStatus;
import entente.governance.meetings.MeetingView;
import entente.governance.meetings.MeetingView.MeetingRow;
import entente.governance.reviews.Evidence;
import entente.governance.reviews.Evidence.Exhibit;
import entente.governance.reviews.Evidence.Figure;
import entente.governance.reviews.Evidence.Scorecard;
import entente.platform.store.EventStore;
import entente.platform.view.View;
import entente.platform.view.Views;
import entente.platform.web.CompanyTime;
import entente.platform.web.list.Lists;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Gathers what an annual review looks at from the views, with how far each of them is. */
@Singleton
public class EvidenceClient {

    private final ScoreBook scores;
    private final ActionView actions;
    private final DecisionView decisions;
    private final MeetingView meetings;
    private final Lists lists;
    private final Views views;
    private final EventStore store;
    private final CompanyTime time;

    EvidenceClient(
            ScoreBook scores,
            ActionView actions,
            DecisionView decisions,
            MeetingView meetings,
            Lists lists,
            Views views,
            EventStore store,
            CompanyTime time) {
        this.scores = scores;
        this.actions = actions;
        this.decisions = decisions;
        this.meetings = meetings;
        this.lists = lists;
        this.views = views;
        this.store = store;
        this.time = time;
    }

    /** What there is since this day; the positions are lower bounds of what was seen. */
    public Evidence gather(UUID supplierId, LocalDate since) {
        return new Evidence(
                time.now(),
                since,
                scores.scorecards(supplierId).stream()
                        .filter(shown -> !shown.publishedOn().isBefore(since))
                        .map(shown ->
                                new Scorecard(
                                        shown.period(),
                                        shown.version(),
                                        shown.score(),
                                        shown.standing(),
                                        shown.status()))
                        .toList(),
                List.of(
                        actions(supplierId, since),
                        decisions(supplierId, since),
                        meetings(supplierId, since)));
    }

    /** Open ones count whenever they were due: they are still to be done. */
    private Exhibit actions(UUID supplierId, LocalDate since) {
        long position = reached(actions);
        List<ActionRow> rows =
                lists.of(actions).where("supplierId", supplierId).current().stream()
                        .filter(row -> isOpen(row) || !row.dueOn.isBefore(since))
                        .toList();
        return new Exhibit(
                "actions",
                position,
                List.of(
                        count("done", rows, row -> row.status == ActionStatus.DONE),
                        count("withdrawn", rows, row -> row.status == ActionStatus.WITHDRAWN),
                        count("open", rows, EvidenceClient::isOpen),
                        count("overdue", rows, row -> row.overdue)));
    }

    private static boolean isOpen(ActionRow row) {
        return Set.of(ActionStatus.OPEN, ActionStatus.STARTED).contains(row.status);
    }

    private Exhibit decisions(UUID supplierId, LocalDate since) {
        long position = reached(decisions);
        List<DecisionRow> rows =
                lists.of(decisions)
                        .where("supplierId", supplierId)
                        .from("takenOn", since)
                        .current();
        return new Exhibit(
                "decisions",
                position,
                List.of(
                        count("taken", rows, _ -> true),
                        count("superseded", rows, row -> row.supersededBy != null)));
    }

    private Exhibit meetings(UUID supplierId, LocalDate since) {
        long position = reached(meetings);
        List<MeetingRow> rows =
                lists.of(meetings)
                        .where("supplierId", supplierId)
                        .from("day", since)
                        .until("day", time.today())
                        .current();
        return new Exhibit(
                "meetings",
                position,
                List.of(
                        count("held", rows, row -> row.heldOn != null),
                        count("missed", rows, row -> row.status == MeetingStatus.MISSED),
                        count("cancelled", rows, row -> row.status == MeetingStatus.CANCELLED),
                        count("quorum-missed", rows, row -> Boolean.FALSE.equals(row.quorum))));
    }

    private static <R> Figure count(String what, List<R> rows, Predicate<R> which) {
        return new Figure(what, (int) rows.stream().filter(which).count());
    }

    private long reached(View<?, ?> view) {
        return views.await(view, store.head());
    }
}
