package entente.supplier.risk;

import entente.platform.Category;
import entente.platform.EventType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts about one risk. People appear as ids only. */
public sealed interface RiskEvent {

    Category<RiskEvent> CATEGORY = new Category<>("risk", RiskEvent.class);

    /**
     * Somebody saw it.
     *
     * @param dueOn when it is to be looked at with the partner, null where nobody said
     */
    @EventType("risk-identified")
    record Identified(UUID supplierId, String title, String owner, @Nullable LocalDate dueOn)
            implements RiskEvent {}

    /**
     * How bad it is, before and after the controls.
     *
     * @param nextDueOn when it is to be looked at with the partner again; a look without it leaves
     *     that as it was
     */
    @EventType("risk-assessed")
    record Assessed(
            UUID supplierId,
            Score inherent,
            List<String> controls,
            Score residual,
            boolean withPartner,
            LocalDate assessedOn,
            LocalDate nextDueOn)
            implements RiskEvent {
        public Assessed {
            controls = List.copyOf(controls);
        }
    }

    @EventType("risk-owner-changed")
    record OwnerChanged(String owner) implements RiskEvent {}

    /** Nobody looked at it again by that day. */
    @EventType("risk-reassessment-due")
    record ReassessmentDue(LocalDate dueOn) implements RiskEvent {}

    @EventType("risk-closed")
    record Closed(String reason) implements RiskEvent {}
}
