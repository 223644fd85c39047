package entente.governance.reports;

import entente.governance.people.Side;
import entente.platform.Category;
import entente.platform.EventType;
import java.time.LocalDate;
import java.util.UUID;

/** Facts of a partnership's public report; the stream is named after the partnership. */
public sealed interface ReportEvent {

    Category<ReportEvent> CATEGORY = new Category<>("public-report", ReportEvent.class);

    UUID partnershipId();

    UUID supplierId();

    /**
     * There is something to be released.
     *
     * @param draft counts the drafts, from 1
     */
    @EventType("public-report-drafted")
    record Drafted(UUID partnershipId, UUID supplierId, int draft, PublicReport report, String by)
            implements ReportEvent {}

    /** A side agrees that everybody may read this draft. */
    @EventType("public-report-released")
    record Released(UUID partnershipId, UUID supplierId, int draft, Side side, String by)
            implements ReportEvent {}

    /** Both sides did. */
    @EventType("public-report-published")
    record Published(UUID partnershipId, UUID supplierId, int draft, LocalDate on)
            implements ReportEvent {}

    /** Nobody is to read it any more, nor to release what waits. */
    @EventType("public-report-withdrawn")
    record Withdrawn(UUID partnershipId, UUID supplierId, Side side, String reason, String by)
            implements ReportEvent {}
}
