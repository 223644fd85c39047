package entente.governance.reports;

import entente.governance.people.Side;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The phases of a public report. */
public sealed interface ReportState {

    /** Nothing was drafted. */
    record Absent() implements ReportState {}

    /**
     * Something was.
     *
     * @param drafts how many there were
     * @param next waits for both sides; null: nothing does
     * @param current is public; null: nothing is
     */
    record Known(
            UUID partnershipId,
            UUID supplierId,
            int drafts,
            @Nullable Waiting next,
            @Nullable Public current)
            implements ReportState {}

    /**
     * A draft.
     *
     * @param releases by which account a side released it
     */
    record Waiting(int draft, PublicReport report, Map<Side, String> releases) {
        public Waiting {
            releases = Map.copyOf(releases);
        }

        Waiting released(Side side, String by) {
            Map<Side, String> both = new EnumMap<>(Side.class);
            both.putAll(releases);
            both.put(side, by);
            return new Waiting(draft, report, both);
        }
    }

    /** What everybody reads. */
    record Public(int draft, PublicReport report, LocalDate since) {}
}
