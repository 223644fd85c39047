package entente.supplier.jointproblem;

import java.util.UUID;

/** What can be asked of a joint problem's stream. */
public sealed interface JointProblemCommand {

    record Raise(UUID supplierId, Party by, String title, String cause)
            implements JointProblemCommand {}

    record Note(SolvingOption option, Party party, String note) implements JointProblemCommand {}

    record Decide(SolvingOption option, String reason) implements JointProblemCommand {}

    record Solve(String result) implements JointProblemCommand {}
}
