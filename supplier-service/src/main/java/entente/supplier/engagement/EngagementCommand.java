package entente.supplier.engagement;

import entente.supplier.onboarding.SupplierStatus;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of an engagement's stream. */
public sealed interface EngagementCommand {

    /**
     * What the supplier's own stream says.
     *
     * @param contacts person ids of those whom we know there
     */
    record Partner(SupplierStatus status, Set<UUID> contacts) {
        public Partner {
            contacts = Set.copyOf(contacts);
        }
    }

    record Propose(
            UUID proposalId,
            EngagementModel to,
            @Nullable Sponsors sponsors,
            Evidence evidence,
            String by,
            Partner partner)
            implements EngagementCommand {}

    /** Governance has found a step to be due. */
    record ProposeStep(
            UUID proposalId,
            EngagementModel.Direction direction,
            Cause cause,
            Evidence evidence,
            String by)
            implements EngagementCommand {}

    /** About the proposal that is open. */
    sealed interface OfProposal extends EngagementCommand {
        UUID proposalId();
    }

    record AddEvidence(UUID proposalId, Evidence evidence) implements OfProposal {}

    record NameSponsors(UUID proposalId, Sponsors sponsors, Partner partner)
            implements OfProposal {}

    record SendApproach(UUID proposalId, LocalDate on) implements OfProposal {}

    /**
     * The partner wants it.
     *
     * @param by who of us says so on its behalf, null for its own user
     */
    record Accept(UUID proposalId, @Nullable String by) implements OfProposal {}

    /**
     * The partner does not want it.
     *
     * @param by as above
     */
    record Decline(UUID proposalId, String reason, @Nullable String by) implements OfProposal {}

    record Withdraw(UUID proposalId, String reason) implements OfProposal {}

    record Confirm(
            UUID proposalId,
            String by,
            Partner partner,
            Preconditions preconditions,
            LocalDate today)
            implements OfProposal {}

    record Maintain(UUID reviewId) implements EngagementCommand {}

    record WindDown(UUID reviewId) implements EngagementCommand {}

    record CompleteWindDown(LocalDate completedOn) implements EngagementCommand {}
}
