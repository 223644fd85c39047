package entente.supplier.engagement;

import entente.platform.Category;
import entente.platform.EventType;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts of how the relationship with a supplier is run; the stream is named after the supplier. */
public sealed interface EngagementEvent {

    Category<EngagementEvent> CATEGORY = new Category<>("engagement", EngagementEvent.class);

    /**
     * Another model is proposed.
     *
     * @param sponsors null while nobody is named
     * @param by who proposes, and so may not confirm
     */
    @EventType("engagement-change-proposed")
    record Proposed(
            UUID proposalId,
            EngagementModel from,
            EngagementModel to,
            Cause cause,
            @Nullable Sponsors sponsors,
            Evidence evidence,
            String by)
            implements EngagementEvent {}

    @EventType("engagement-evidence-added")
    record EvidenceAdded(UUID proposalId, Evidence evidence) implements EngagementEvent {}

    @EventType("engagement-sponsors-named")
    record SponsorsNamed(UUID proposalId, Sponsors sponsors) implements EngagementEvent {}

    /** The partner was asked. */
    @EventType("engagement-approach-sent")
    record ApproachSent(UUID proposalId, LocalDate sentOn) implements EngagementEvent {}

    /**
     * The partner wants it.
     *
     * @param by who of us said so on its behalf; null where its own user did, or nobody wrote it
     *     down
     */
    @EventType("engagement-partner-accepted")
    record PartnerAccepted(UUID proposalId, @Nullable String by) implements EngagementEvent {}

    /**
     * The partner does not want it; a step up ends with that, a step down does not.
     *
     * @param by as above
     */
    @EventType("engagement-partner-declined")
    record PartnerDeclined(UUID proposalId, String reason, @Nullable String by)
            implements EngagementEvent {}

    @EventType("engagement-proposal-withdrawn")
    record ProposalWithdrawn(UUID proposalId, String reason) implements EngagementEvent {}

    /**
     * The relationship is run in another way from this day on.
     *
     * @param proposalId the confirmed one, null after a completed wind-down
     * @param sponsors null where nobody is named
     * @param basis the conditions as they were met, null where there are none
     */
    @EventType("engagement-model-changed")
    record ModelChanged(
            @Nullable UUID proposalId,
            EngagementModel from,
            EngagementModel to,
            Cause cause,
            @Nullable Sponsors sponsors,
            LocalDate effectiveOn,
            Preconditions.@Nullable Basis basis)
            implements EngagementEvent {}

    /** The annual review leaves it as it is. */
    @EventType("engagement-maintained")
    record Maintained(UUID reviewId) implements EngagementEvent {}

    /** The annual review ends the partnership; the model changes when that is done. */
    @EventType("engagement-winding-down")
    record WindingDown(UUID reviewId) implements EngagementEvent {}
}
