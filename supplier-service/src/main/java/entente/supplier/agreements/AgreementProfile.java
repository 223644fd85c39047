package entente.supplier.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as callers see it.
 *
 * @param clauses as agreed last
 * @param originally the clauses before any amendment
 * @param proposed the amendment that waits for somebody else's yes; null to the partner
 * @param draftedBy id of who wrote it, and so may not conclude it
 */
public record AgreementProfile(
        UUID id,
        UUID supplierId,
        AgreementKind kind,
        String title,
        AgreementStatus status,
        @Nullable String statusReason,
        @Nullable UUID parentId,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        Clauses clauses,
        Clauses originally,
        List<Paper.Amendment> amendments,
        Paper.@Nullable Proposal proposed,
        String draftedBy) {

    static AgreementProfile of(UUID id, AgreementState.Known state) {
        Paper paper = state.paper();
        return new AgreementProfile(
                id,
                paper.supplierId(),
                paper.kind(),
                paper.title(),
                AgreementState.status(state),
                AgreementState.reason(state).orElse(null),
                paper.parentId(),
                paper.validFrom(),
                paper.validUntil(),
                paper.latest(),
                paper.first(),
                paper.amendments(),
                state instanceof AgreementState.InForce s ? s.proposed() : null,
                paper.draftedBy());
    }

    /** Without what is talked about among us. */
    AgreementProfile forPartner() {
        return new AgreementProfile(
                id,
                supplierId,
                kind,
                title,
                status,
                statusReason,
                parentId,
                validFrom,
                validUntil,
                clauses,
                originally,
                amendments,
                null,
                draftedBy);
    }
}
