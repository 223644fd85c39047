package entente.supplier.jointproblem;

import entente.platform.Category;
import entente.platform.EventType;
import java.util.UUID;

/** Facts of a joint problem. Each names the supplier, so that it stands for itself. */
public sealed interface JointProblemEvent {

    Category<JointProblemEvent> CATEGORY = new Category<>("joint-problem", JointProblemEvent.class);

    UUID supplierId();

    /** Something hits both sides. */
    @EventType("joint-problem-raised")
    record Raised(UUID supplierId, Party by, String title, String cause)
            implements JointProblemEvent {}

    /** What one side thinks of an option; later notes replace earlier ones. */
    @EventType("joint-problem-noted")
    record Noted(UUID supplierId, SolvingOption option, Party party, String note)
            implements JointProblemEvent {}

    @EventType("joint-problem-decided")
    record Decided(UUID supplierId, SolvingOption option, String reason)
            implements JointProblemEvent {}

    /** What came of it. */
    @EventType("joint-problem-solved")
    record Solved(UUID supplierId, String result) implements JointProblemEvent {}
}
