package entente.supplier;

import static entente.supplier.PartClient.first;
import static entente.supplier.PartClient.items;
import static entente.supplier.PartClient.part;

import entente.supplier.confidentiality.SharingResource;
import entente.supplier.confidentiality.SharingResource.SharingProfile;
import entente.supplier.jointproblem.JointProblemReadResource;
import entente.supplier.jointproblem.JointProblemsView;
import entente.supplier.risk.RiskResource;
import entente.supplier.risk.RiskResource.RiskBody;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What both sides share, fear and solve. */
@Singleton
public class PartneringClient {

    /** What both sides share, fear and solve; null: not for this caller. */
    public record Partnering(
            @Nullable SharingProfile sharing,
            @Nullable List<RiskBody> risks,
            @Nullable List<JointProblemsView.Listed> jointProblems) {}

    private final SharingResource sharing;
    private final RiskResource risks;
    private final JointProblemReadResource problems;

    PartneringClient(
            SharingResource sharing, RiskResource risks, JointProblemReadResource problems) {
        this.sharing = sharing;
        this.risks = risks;
        this.problems = problems;
    }

    Partnering of(UUID id, @Nullable Long after) {
        return new Partnering(
                part(() -> sharing.get(id, null)),
                items(() -> risks.list(id, null, true, null, first(after, "-residual"))),
                items(() -> problems.list(first(after, "-raisedAt"), id, null, null)));
    }
}
