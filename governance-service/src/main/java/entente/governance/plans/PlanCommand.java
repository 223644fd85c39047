package entente.governance.plans;

import entente.governance.people.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What can be asked of the plans of a partnership. None says that a plan succeeded or failed: that
 * follows from what was measured.
 */
public sealed interface PlanCommand {

    /** Of one plan. */
    sealed interface OfPlan extends PlanCommand {
        UUID planId();
    }

    /** Opens a plan by hand. */
    record Open(
            UUID partnershipId,
            UUID supplierId,
            UUID planId,
            List<Kpi> kpis,
            ZoneId zone,
            LocalDate today,
            String by)
            implements PlanCommand {
        public Open {
            kpis = List.copyOf(kpis);
        }
    }

    /** A KPI was breached: its open plan takes it in, or one is opened. */
    record TakeUp(
            UUID partnershipId,
            UUID supplierId,
            UUID planId,
            Breach breach,
            Better better,
            ZoneId zone)
            implements PlanCommand {}

    record Propose(UUID planId, Terms terms, Side side, LocalDate today, String by)
            implements OfPlan {}

    /** Agrees; {@code told} is what was told of the month that decides before. */
    record Accept(UUID planId, Side side, List<Measure> told, LocalDate today, String by)
            implements OfPlan {
        public Accept {
            told = List.copyOf(told);
        }
    }

    record ProposeExtension(
            UUID planId, YearMonth until, String reason, Side side, LocalDate today, String by)
            implements OfPlan {}

    record AcceptExtension(UUID planId, Side side, List<Measure> told, LocalDate today, String by)
            implements OfPlan {
        public AcceptExtension {
            told = List.copyOf(told);
        }
    }

    /**
     * Gives a plan up that has lost its ground.
     *
     * @param settled matters of the breaches that the numbers told last do not show any more
     */
    record Withdraw(UUID planId, String reason, Set<UUID> settled, LocalDate today, String by)
            implements OfPlan {
        public Withdraw {
            settled = Set.copyOf(settled);
        }
    }

    /**
     * Values were told.
     *
     * @param whole whether a code of this level that is absent has no value
     */
    record Tell(
            String level,
            String period,
            int version,
            boolean whole,
            Map<String, BigDecimal> values,
            UUID event,
            Instant at)
            implements PlanCommand {
        public Tell {
            values = Map.copyOf(values);
        }
    }

    /** The window that ends with this month is over. */
    record Judge(UUID planId, YearMonth month, Instant due) implements OfPlan {}

    /** The window of a milestone is over. */
    record JudgeMilestone(UUID planId, int no) implements OfPlan {}

    /** What decides was waited for long enough. */
    record StopWaiting(UUID planId, YearMonth month) implements OfPlan {}

    /** Nobody extended a plan that was not measured. */
    record GiveUp(UUID planId, YearMonth month, Instant due) implements OfPlan {}

    /** The partnership ended. */
    record EndAll(Instant at) implements PlanCommand {}
}
