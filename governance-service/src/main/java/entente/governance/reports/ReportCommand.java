package entente.governance.reports;

import entente.governance.people.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What can be asked of a public report's stream. */
public sealed interface ReportCommand {

    record Draft(UUID partnershipId, UUID supplierId, PublicReport report, String by)
            implements ReportCommand {}

    /**
     * Agrees that a draft becomes public.
     *
     * @param draft that was read
     * @param closed documents that it names and that are not PUBLIC now
     */
    record Release(int draft, Side side, List<UUID> closed, LocalDate today, String by)
            implements ReportCommand {
        public Release {
            closed = List.copyOf(closed);
        }
    }

    record Withdraw(Side side, String reason, String by) implements ReportCommand {}
}
