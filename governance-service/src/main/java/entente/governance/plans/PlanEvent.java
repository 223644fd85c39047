package entente.governance.plans;

import entente.governance.people.Side;
import entente.platform.Category;
import entente.platform.EventType;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Facts of the improvement plans of a partnership. The stream is named after the partnership, so
 * that of two plans for one KPI there is never more than one open.
 */
public sealed interface PlanEvent {

    Category<PlanEvent> CATEGORY = new Category<>("improvement", PlanEvent.class);

    UUID partnershipId();

    UUID supplierId();

    UUID planId();

    /**
     * It is open.
     *
     * @param breach that opened it; null: opened by hand
     * @param zone in which its months end
     * @param by null: a policy did
     */
    @EventType("plan-opened")
    record Opened(
            UUID partnershipId,
            UUID supplierId,
            UUID planId,
            @Nullable Breach breach,
            List<Kpi> kpis,
            ZoneId zone,
            LocalDate on,
            @Nullable String by)
            implements PlanEvent {
        public Opened {
            kpis = List.copyOf(kpis);
        }
    }

    /** The same KPI was breached again. */
    @EventType("plan-breach-joined")
    record Joined(UUID partnershipId, UUID supplierId, UUID planId, Breach breach)
            implements PlanEvent {}

    /** A side says what to do; it takes the place of what was said before. */
    @EventType("plan-proposed")
    record Proposed(
            UUID partnershipId, UUID supplierId, UUID planId, Terms terms, Side side, String by)
            implements PlanEvent {}

    /** The other side agreed: it runs. */
    @EventType("plan-agreed")
    record Agreed(
            UUID partnershipId,
            UUID supplierId,
            UUID planId,
            Terms terms,
            ZoneId zone,
            LocalDate on,
            String by)
            implements PlanEvent {}

    /** A value was told that may decide. */
    @EventType("plan-measured")
    record Measured(UUID partnershipId, UUID supplierId, UUID planId, Measure measure)
            implements PlanEvent {}

    @EventType("plan-milestone-reached")
    record MilestoneReached(
            UUID partnershipId, UUID supplierId, UUID planId, int no, Measure measure)
            implements PlanEvent {}

    /** Its window is over, and the number does not show it. */
    @EventType("plan-milestone-overdue")
    record MilestoneOverdue(UUID partnershipId, UUID supplierId, UUID planId, int no, String text)
            implements PlanEvent {}

    @EventType("plan-extension-proposed")
    record ExtensionProposed(
            UUID partnershipId,
            UUID supplierId,
            UUID planId,
            YearMonth until,
            String reason,
            Side side,
            String by)
            implements PlanEvent {}

    /**
     * It runs longer.
     *
     * @param before what it ran until
     */
    @EventType("plan-extended")
    record Extended(
            UUID partnershipId,
            UUID supplierId,
            UUID planId,
            YearMonth before,
            YearMonth until,
            ZoneId zone,
            String reason,
            String by)
            implements PlanEvent {}

    /** The window is over, and what decides was not told yet. */
    @EventType("plan-measurement-awaited")
    record Awaited(UUID partnershipId, UUID supplierId, UUID planId, YearMonth month, ZoneId zone)
            implements PlanEvent {}

    /** What decides was not told in time. */
    @EventType("plan-unmeasured")
    record Unmeasured(
            UUID partnershipId, UUID supplierId, UUID planId, YearMonth month, ZoneId zone)
            implements PlanEvent {}

    @EventType("plan-succeeded")
    record Succeeded(
            UUID partnershipId,
            UUID supplierId,
            UUID planId,
            List<Result> results,
            RootCause cause,
            LocalDate on)
            implements PlanEvent {
        public Succeeded {
            results = List.copyOf(results);
        }
    }

    /** A target was missed; a result without a value: for lack of data. */
    @EventType("plan-failed")
    record Failed(
            UUID partnershipId,
            UUID supplierId,
            UUID planId,
            List<Result> results,
            RootCause cause,
            Proposal proposal,
            LocalDate on)
            implements PlanEvent {
        public Failed {
            results = List.copyOf(results);
        }
    }

    /**
     * There is nothing to be improved.
     *
     * @param settled the breaches that the numbers do not show any more
     * @param by null: a policy did
     */
    @EventType("plan-withdrawn")
    record Withdrawn(
            UUID partnershipId,
            UUID supplierId,
            UUID planId,
            String reason,
            List<UUID> settled,
            LocalDate on,
            @Nullable String by)
            implements PlanEvent {
        public Withdrawn {
            settled = List.copyOf(settled);
        }
    }
}
