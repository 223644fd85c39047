package entente.governance.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The plans of a partnership, the earliest first.
 *
 * @param last the plan that the newest event is about; null: there is none
 */
public record PlanState(
        @Nullable UUID partnershipId,
        @Nullable UUID supplierId,
        List<Plan> plans,
        @Nullable UUID last) {

    public PlanState {
        plans = List.copyOf(plans);
    }

    Optional<Plan> plan(UUID id) {
        return plans.stream().filter(plan -> plan.id().equals(id)).findFirst();
    }

    /** The plan that is open for the KPI; there is never a second. */
    Optional<Plan> open(String code) {
        return plans.stream()
                .filter(plan -> plan.status().isOpen() && plan.kpi(code).isPresent())
                .findFirst();
    }

    /** Whether a plan for the KPI has failed. */
    boolean hasFailed(String code) {
        return plans.stream()
                .anyMatch(plan -> plan.status() == PlanStatus.FAILED && plan.kpi(code).isPresent());
    }

    PlanState with(PlanEvent event, Plan changed) {
        List<Plan> all = new ArrayList<>(plans);
        all.removeIf(plan -> plan.id().equals(changed.id()));
        all.add(changed);
        all.sort((one, other) -> Integer.compare(place(one), place(other)));
        return new PlanState(event.partnershipId(), event.supplierId(), all, changed.id());
    }

    private int place(Plan plan) {
        int at = plans.stream().map(Plan::id).toList().indexOf(plan.id());
        return at < 0 ? plans.size() : at;
    }
}
