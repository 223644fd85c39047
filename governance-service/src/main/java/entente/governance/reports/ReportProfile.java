package entente.governance.reports;

import entente.governance.people.Side;
import entente.governance.reports.ReportState.Known;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A public report as both sides work on it.
 *
 * @param next waits for both sides to release it; null: nothing does
 * @param current is public; null: nothing is
 */
public record ReportProfile(
        UUID supplierId, @Nullable DraftProfile next, @Nullable PublicProfile current) {

    /** A draft, and the sides that released it. */
    public record DraftProfile(int draft, PublicReport report, List<Side> releasedBy) {}

    /**
     * What everybody reads.
     *
     * @param publicSince when both sides had released it
     */
    public record PublicProfile(
            UUID supplierId, int draft, LocalDate publicSince, PublicReport report) {

        static PublicProfile of(UUID supplier, ReportState.Public current) {
            return new PublicProfile(supplier, current.draft(), current.since(), current.report());
        }
    }

    static ReportProfile of(Known s) {
        ReportState.Waiting next = s.next();
        ReportState.Public current = s.current();
        return new ReportProfile(
                s.supplierId(),
                next == null
                        ? null
                        : new DraftProfile(
                                next.draft(),
                                next.report(),
                                next.releases().keySet().stream().sorted().toList()),
                current == null ? null : PublicProfile.of(s.supplierId(), current));
    }
}
