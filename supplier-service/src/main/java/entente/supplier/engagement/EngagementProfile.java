package entente.supplier.engagement;

import entente.supplier.engagement.EngagementState.Proposing;
import entente.supplier.engagement.EngagementState.Standing;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the relationship with a supplier is run, as callers see it.
 *
 * @param reference what the model is good for and how one works in it
 * @param lastReview the annual review that concluded last
 * @param open the proposal that is talked about, null without one
 * @param past closed proposals, oldest first
 */
public record EngagementProfile(
        UUID supplierId,
        EngagementModel model,
        @Nullable ModelReference reference,
        @Nullable Sponsors sponsors,
        boolean windingDown,
        @Nullable UUID lastReview,
        @Nullable Proposal open,
        List<Proposal> past) {

    static EngagementProfile of(UUID supplier, EngagementState state, boolean forPartner) {
        Standing now = state.standing();
        Proposal open = state instanceof Proposing s ? s.proposal() : null;
        if (!forPartner) {
            return new EngagementProfile(
                    supplier,
                    now.model(),
                    ModelReference.of(now.model()),
                    now.sponsors(),
                    now.windingDown(),
                    now.review(),
                    open,
                    now.past());
        }
        return new EngagementProfile(
                supplier,
                now.model(),
                null,
                now.sponsors(),
                now.windingDown(),
                null,
                open == null || !isKnown(open) ? null : open.forPartner(),
                now.past().stream()
                        .filter(EngagementProfile::isKnown)
                        .map(Proposal::forPartner)
                        .toList());
    }

    /** Whether the partner was ever asked about it. */
    private static boolean isKnown(Proposal proposal) {
        return proposal.answer() != Proposal.Answer.NOT_ASKED;
    }
}
