package entente.governance;

import entente.governance.actions.ActionStatus;
import entente.governance.actions.ActionView.ActionRow;
import entente.governance.around.Around;
import entente.governance.around.Around.Agreement;
import entente.governance.around.Around.Alert;
import entente.governance.around.Around.Certificate;
import entente.governance.around.Around.Escalated;
import entente.governance.around.Around.Meeting;
import entente.governance.around.Around.Person;
import entente.governance.around.Around.Review;
import entente.governance.around.Around.Risk;
import entente.governance.around.Around.Sharing;
import entente.governance.around.Around.Step;
import entente.governance.around.Around.Told;
import entente.governance.around.Around.Value;
import entente.governance.around.Around.Work;
import entente.governance.around.Standings;
import entente.governance.escalations.EscalationStatus;
import entente.governance.escalations.EscalationView.EscalationRow;
import entente.governance.heard.FootingBook;
import entente.governance.heard.ScoreBook;
import entente.governance.heard.ValueView.ValueRow;
import entente.governance.heard.WatchView.Kind;
import entente.governance.heard.WatchView.WatchRow;
import entente.governance.meetings.MeetingStatus;
import entente.governance.meetings.MeetingView.MeetingRow;
import entente.governance.partnership.PartnershipState.File;
import entente.governance.people.Roster;
import entente.governance.programme.Programme;
import entente.governance.story.Reader;
import entente.governance.timeline.InnovationTimelineView.InnovationRow;
import entente.governance.timeline.OwnTimelineView.OwnRow;
import entente.governance.timeline.OwnTimelineView.TimelineRow;
import entente.governance.timeline.ScorecardTimelineView.ScorecardRow;
import entente.governance.timeline.SupplierTimelineView.SupplierRow;
import entente.platform.web.CompanyTime;
import entente.platform.web.list.Lists;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what stands around a partnership. It waits for no view: how far behind they are is told
 * beside the answer.
 */
@Singleton
public class AroundClient {

    private final ProgrammeClient programmes;
    private final PartnershipClient partnerships;
    private final FootingBook footings;
    private final ScoreBook scores;
    private final AgendaClient agendas;
    private final ReaderClient readers;
    private final Lists lists;
    private final CompanyTime time;

    AroundClient(
            ProgrammeClient programmes,
            PartnershipClient partnerships,
            FootingBook footings,
            ScoreBook scores,
            AgendaClient agendas,
            ReaderClient readers,
            Lists lists,
            CompanyTime time) {
        this.programmes = programmes;
        this.partnerships = partnerships;
        this.footings = footings;
        this.scores = scores;
        this.agendas = agendas;
        this.readers = readers;
        this.lists = lists;
        this.time = time;
    }

    /** For a caller who was let pass: all that is for this caller of the partnership on file. */
    public Around of(File file) {
        UUID supplier = file.supplierId();
        boolean ours = readers.reader() == Reader.OURS;
        boolean judged = readers.reader() != Reader.ENGINEER;
        List<WatchRow> watched = rows(WatchRow.class, "r.supplierId = :p0", supplier);
        return new Around(
                step(programmes.of(supplier).programme()),
                people(partnerships.see(supplier).roster()),
                judged ? Standings.of(scores.scorecards(supplier)) : null,
                ours ? risk(watched) : null,
                ours ? heard(watched, Kind.DEPENDENCE, AroundClient::alert) : null,
                certificates(watched),
                judged ? agreements(watched) : null,
                work(supplier),
                escalated(supplier, ours),
                ours ? matters(file) : null,
                meeting(supplier),
                judged ? review(file) : null,
                judged ? value(supplier) : null,
                sharing(supplier),
                List.of(
                        told("governance", OwnRow.class, supplier),
                        told("supplier", SupplierRow.class, supplier),
                        told("scorecard", ScorecardRow.class, supplier),
                        told("innovation", InnovationRow.class, supplier)));
    }

    private static @Nullable Step step(Programme programme) {
        return programme.steps().stream()
                .filter(each -> !each.reached())
                .findFirst()
                .map(each ->
                        new Step(
                                each.stage().name(),
                                each.missing().stream().map(Programme.Missing::words).toList()))
                .orElse(null);
    }

    private static List<Person> people(Roster roster) {
        return roster.seats().stream()
                .map(seat ->
                        new Person(
                                seat.personId(),
                                seat.side().name(),
                                seat.roles().stream().map(Enum::name).sorted().toList()))
                .toList();
    }

    private static @Nullable Risk risk(List<WatchRow> watched) {
        return watched.stream()
                .filter(of(Kind.RISK))
                .findFirst()
                .map(row -> new Risk(row.bound, row.amount, row.until, row.toldAt))
                .orElse(null);
    }

    private static Alert alert(WatchRow row) {
        return new Alert(row.subject, row.amount, row.bound, row.toldAt);
    }

    /** Null when nothing of the kind was ever heard, which is not the same as none at risk. */
    private static @Nullable List<Certificate> certificates(List<WatchRow> watched) {
        return watched.stream().noneMatch(of(Kind.CERTIFICATE))
                ? null
                : watched.stream()
                        .filter(of(Kind.CERTIFICATE))
                        .filter(row -> row.state != null)
                        .map(row ->
                                new Certificate(row.subject, String.valueOf(row.state), row.until))
                        .toList();
    }

    private static @Nullable List<Agreement> agreements(List<WatchRow> watched) {
        List<Agreement> found =
                heard(
                        watched,
                        Kind.AGREEMENT,
                        row -> new Agreement(UUID.fromString(row.subject), row.label, row.until));
        return found == null
                ? null
                : found.stream()
                        .sorted(
                                Comparator.comparing(
                                        Agreement::until,
                                        Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList();
    }

    private static <T> @Nullable List<T> heard(
            List<WatchRow> watched, Kind kind, Function<WatchRow, T> show) {
        List<T> found = watched.stream().filter(of(kind)).map(show).toList();
        return found.isEmpty() ? null : found;
    }

    private static Predicate<WatchRow> of(Kind kind) {
        return row -> row.kind == kind;
    }

    private Escalated escalated(UUID supplier, boolean ours) {
        List<EscalationRow> open =
                rows(
                                EscalationRow.class,
                                "r.supplierId = :p0 and r.status = :p1",
                                supplier,
                                EscalationStatus.OPEN)
                        .stream()
                        .filter(row -> ours || row.shared)
                        .toList();
        return new Escalated(
                open.size(),
                open.stream()
                        .map(row -> row.level)
                        .max(Comparator.naturalOrder())
                        .map(Enum::name)
                        .orElse(null),
                open.stream()
                        .map(row -> row.dueOn)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    private Work work(UUID supplier) {
        List<ActionRow> open =
                rows(
                        ActionRow.class,
                        "r.supplierId = :p0 and r.status in :p1",
                        supplier,
                        List.of(ActionStatus.OPEN, ActionStatus.STARTED));
        return new Work(
                open.size(),
                open.stream().filter(row -> row.overdue).count(),
                open.stream().map(row -> row.dueOn).min(Comparator.naturalOrder()).orElse(null));
    }

    private int matters(File file) {
        return (int)
                agendas.of(file.partnershipId(), file.supplierId()).stream()
                        .filter(each -> each.matterId() != null)
                        .count();
    }

    private @Nullable Meeting meeting(UUID supplier) {
        return rows(
                        1,
                        MeetingRow.class,
                        "r.supplierId = :p0 and r.at >= :p1 and r.status = :p2 order by r.at",
                        supplier,
                        time.now(),
                        MeetingStatus.PLANNED)
                .stream()
                .findFirst()
                .map(row -> new Meeting(row.id, row.kind.name(), row.at))
                .orElse(null);
    }

    private @Nullable Review review(File file) {
        LocalDate on = file.review().lastOn();
        return on == null
                ? null
                : new Review(
                        on,
                        file.review().verdict() == null ? null : file.review().verdict().name(),
                        ChronoUnit.DAYS.between(on, time.today()));
    }

    private @Nullable List<Value> value(UUID supplier) {
        List<ValueRow> rows =
                rows(ValueRow.class, "r.supplierId = :p0 order by r.currency", supplier);
        return rows.isEmpty()
                ? null
                : rows.stream()
                        .map(row -> new Value(row.currency, row.validated, row.realised))
                        .toList();
    }

    private @Nullable Sharing sharing(UUID supplier) {
        return footings.of(supplier)
                .filter(each -> each.sharingOurs() != null || each.sharingTheirs() != null)
                .map(each -> new Sharing(each.sharingOurs(), each.sharingTheirs()))
                .orElse(null);
    }

    private Told told(String source, Class<? extends TimelineRow> rows, UUID supplier) {
        return rows(
                        1,
                        rows,
                        "r.supplierId = :p0 order by r.occurredAt desc, r.place desc",
                        supplier)
                .stream()
                .findFirst()
                .map(row -> new Told(source, row.place, row.occurredAt))
                .orElse(new Told(source, null, null));
    }

    private <R> List<R> rows(Class<R> type, String where, Object... values) {
        return rows(Integer.MAX_VALUE, type, where, values);
    }

    private <R> List<R> rows(int most, Class<R> type, String where, Object... values) {
        List<R> found =
                lists.read(session -> {
                    session.setDefaultReadOnly(true);
                    var query =
                            session.createSelectionQuery(
                                    "from " + type.getName() + " r where " + where, type);
                    for (int i = 0; i < values.length; i++) {
                        query.setParameter("p" + i, values[i]);
                    }
                    return query.setMaxResults(most).getResultList();
                });
        return found == null ? List.of() : found;
    }
}
