package entente.supplier.agreements;

import entente.platform.Category;
import entente.platform.EventType;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts in the life of an agreement. Each names the supplier, so that it stands for itself. */
public sealed interface AgreementEvent {

    Category<AgreementEvent> CATEGORY = new Category<>("agreement", AgreementEvent.class);

    /** With whom it is. */
    UUID supplierId();

    /** Somebody wrote it; somebody else is to approve. */
    @EventType("agreement-drafted")
    record Drafted(
            UUID supplierId,
            AgreementKind kind,
            String title,
            @Nullable UUID parentId,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            Clauses clauses,
            String draftedBy)
            implements AgreementEvent {}

    /** It is given up before it was concluded. */
    @EventType("agreement-withdrawn")
    record Withdrawn(UUID supplierId, String reason) implements AgreementEvent {}

    /** It binds both sides from its first day on, as it stands here. */
    @EventType("agreement-concluded")
    record Concluded(
            UUID supplierId,
            AgreementKind kind,
            String title,
            @Nullable UUID parentId,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            Clauses clauses)
            implements AgreementEvent {}

    /** Somebody wants it changed to this; somebody else is to agree. */
    @EventType("agreement-amendment-proposed")
    record AmendmentProposed(
            UUID supplierId,
            UUID proposalId,
            LocalDate effectiveOn,
            @Nullable LocalDate validUntil,
            Clauses clauses,
            String reason,
            String proposedBy)
            implements AgreementEvent {}

    /** It is not to be changed so. */
    @EventType("agreement-amendment-withdrawn")
    record AmendmentWithdrawn(UUID supplierId, UUID proposalId, String reason)
            implements AgreementEvent {}

    /**
     * It was changed; last day and all clauses as they are to be.
     *
     * @param number counts the amendments from 1
     * @param proposalId what was agreed to, null where one person sufficed
     */
    @EventType("agreement-amended")
    record Amended(
            UUID supplierId,
            int number,
            LocalDate effectiveOn,
            @Nullable LocalDate validUntil,
            Clauses clauses,
            String reason,
            @Nullable UUID proposalId)
            implements AgreementEvent {}

    /** It stands below another one now, or alone. */
    @EventType("agreement-placed")
    record Placed(UUID supplierId, @Nullable UUID parentId) implements AgreementEvent {}

    /** Its last day is near. */
    @EventType("agreement-expiring")
    record Expiring(UUID supplierId, LocalDate validUntil, int daysLeft)
            implements AgreementEvent {}

    /** Its last day is over. */
    @EventType("agreement-expired")
    record Expired(UUID supplierId, AgreementKind kind, LocalDate validUntil)
            implements AgreementEvent {}

    /**
     * It ended before its last day.
     *
     * @param endedOn the last day on which it bound, null where that was not written down
     */
    @EventType("agreement-terminated")
    record Terminated(
            UUID supplierId, AgreementKind kind, String reason, @Nullable LocalDate endedOn)
            implements AgreementEvent {}
}
