package entente.governance.reports;

import entente.governance.reports.ReportCommand.Draft;
import entente.governance.reports.ReportCommand.Release;
import entente.governance.reports.ReportCommand.Withdraw;
import entente.governance.reports.ReportEvent.Drafted;
import entente.governance.reports.ReportEvent.Published;
import entente.governance.reports.ReportEvent.Released;
import entente.governance.reports.ReportEvent.Withdrawn;
import entente.governance.reports.ReportState.Absent;
import entente.governance.reports.ReportState.Known;
import entente.governance.reports.ReportState.Public;
import entente.governance.reports.ReportState.Waiting;
import entente.platform.Decider;
import entente.platform.Rejected;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A public report. Another draft needs both sides again; what is public stays so until both
 * released that one, or a side withdraws it.
 */
public final class Report implements Decider<ReportCommand, ReportState, ReportEvent> {

    private record On(ReportCommand command, ReportState state) {}

    @Override
    public ReportState initial() {
        return new Absent();
    }

    @Override
    public List<ReportEvent> decide(ReportCommand command, ReportState state) {
        return switch (new On(command, state)) {
            case On(Draft c, Absent _) -> List.of(drafted(c, 1));
            case On(Draft c, Known s) ->
                    isSame(c.report(), s) ? List.of() : List.of(drafted(c, s.drafts() + 1));
            case On(ReportCommand _, Absent _) ->
                    throw new Rejected(
                            Rejected.Kind.MISSING, "not-found", "There is no such report");
            case On(Release c, Known s) -> release(c, s);
            case On(Withdraw c, Known s) -> withdraw(c, s);
        };
    }

    private static ReportEvent drafted(Draft c, int number) {
        return new Drafted(c.partnershipId(), c.supplierId(), number, c.report(), c.by());
    }

    private static boolean isSame(PublicReport report, Known s) {
        Waiting next = s.next();
        Public current = s.current();
        return next != null
                ? report.says(next.report())
                : current != null && report.says(current.report());
    }

    private static List<ReportEvent> release(Release c, Known s) {
        Public current = s.current();
        if (current != null && current.draft() == c.draft()) {
            return List.of();
        }
        Waiting next = s.next();
        if (next == null || next.draft() != c.draft()) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "draft-changed",
                    "This draft does not wait any more; read the latest");
        }
        if (next.releases().containsKey(c.side())) {
            return List.of();
        }
        if (!c.closed().isEmpty()) {
            throw new Rejected(
                    "not-public",
                    "It names documents that are not PUBLIC",
                    c.closed().stream().map(UUID::toString).toList());
        }
        if (next.releases().containsValue(c.by())) {
            throw new Rejected("own-release", "One account does not release for both sides");
        }
        ReportEvent released =
                new Released(s.partnershipId(), s.supplierId(), c.draft(), c.side(), c.by());
        return next.releases().isEmpty()
                ? List.of(released)
                : List.of(
                        released,
                        new Published(s.partnershipId(), s.supplierId(), c.draft(), c.today()));
    }

    private static List<ReportEvent> withdraw(Withdraw c, Known s) {
        if (s.next() == null && s.current() == null) {
            return List.of();
        }
        if (c.reason().isBlank()) {
            throw new Rejected("reason-missing", "A reason is needed");
        }
        return List.of(
                new Withdrawn(
                        s.partnershipId(), s.supplierId(), c.side(), c.reason().strip(), c.by()));
    }

    @Override
    public ReportState evolve(ReportState state, ReportEvent event) {
        Known s =
                state instanceof Known known
                        ? known
                        : new Known(event.partnershipId(), event.supplierId(), 0, null, null);
        return switch (event) {
            case Drafted e ->
                    with(s, e.draft(), new Waiting(e.draft(), e.report(), Map.of()), s.current());
            case Released e ->
                    s.next() == null
                            ? s
                            : with(s, s.drafts(), s.next().released(e.side(), e.by()), s.current());
            case Published e ->
                    s.next() == null
                            ? s
                            : with(
                                    s,
                                    s.drafts(),
                                    null,
                                    new Public(e.draft(), s.next().report(), e.on()));
            case Withdrawn _ -> with(s, s.drafts(), null, null);
        };
    }

    private static Known with(
            Known s, int drafts, @Nullable Waiting next, @Nullable Public current) {
        return new Known(s.partnershipId(), s.supplierId(), drafts, next, current);
    }
}
