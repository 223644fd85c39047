package entente.platform.web.operations;

import entente.platform.policy.Policies;
import io.quarkus.arc.Unremovable;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** How far the policies have reacted to what happened. */
@Singleton
@Unremovable
@Priority(300)
class PoliciesStatus implements OperationsStatus {

    private static final long FINE = 1_000;

    private final Policies policies;

    @Inject
    PoliciesStatus(Policies policies) {
        this.policies = policies;
    }

    @Override
    public String title() {
        return "Policies";
    }

    @Override
    public List<Reading> readings() {
        return policies.status().stream()
                .map(each -> Reading.lag(each.consumer(), each.lag(), FINE, each.lastError()))
                .toList();
    }
}
