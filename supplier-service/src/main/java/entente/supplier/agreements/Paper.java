package entente.supplier.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement says, in every phase.
 *
 * @param validUntil last day as agreed last, null when open-ended
 * @param first the clauses before any amendment
 * @param draftedBy who wrote it, and so may not approve it
 * @param amendments in the order in which they were made
 */
public record Paper(
        UUID supplierId,
        AgreementKind kind,
        String title,
        @Nullable UUID parentId,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        Clauses first,
        String draftedBy,
        List<Amendment> amendments) {

    /**
     * One change.
     *
     * @param effectiveOn from when its clauses hold
     * @param proposalId the proposal that was agreed to, null where one person sufficed
     */
    public record Amendment(
            int number,
            LocalDate effectiveOn,
            @Nullable LocalDate validUntil,
            Clauses clauses,
            String reason,
            @Nullable UUID proposalId) {}

    /**
     * A change that somebody wants, as it is to be.
     *
     * @param proposedBy who wants it, and so may not agree to it
     */
    public record Proposal(
            UUID id,
            LocalDate effectiveOn,
            @Nullable LocalDate validUntil,
            Clauses clauses,
            String reason,
            String proposedBy) {

        static Proposal of(AgreementEvent.AmendmentProposed e) {
            return new Proposal(
                    e.proposalId(),
                    e.effectiveOn(),
                    e.validUntil(),
                    e.clauses(),
                    e.reason(),
                    e.proposedBy());
        }
    }

    public Paper {
        amendments = List.copyOf(amendments);
    }

    static Paper of(AgreementEvent.Drafted e) {
        return new Paper(
                e.supplierId(),
                e.kind(),
                e.title(),
                e.parentId(),
                e.validFrom(),
                e.validUntil(),
                e.clauses(),
                e.draftedBy(),
                List.of());
    }

    Paper with(AgreementEvent.Amended e) {
        List<Amendment> more = new ArrayList<>(amendments);
        more.add(
                new Amendment(
                        e.number(),
                        e.effectiveOn(),
                        e.validUntil(),
                        e.clauses(),
                        e.reason(),
                        e.proposalId()));
        return new Paper(
                supplierId,
                kind,
                title,
                parentId,
                validFrom,
                e.validUntil(),
                first,
                draftedBy,
                more);
    }

    Paper under(@Nullable UUID parent) {
        return new Paper(
                supplierId,
                kind,
                title,
                parent,
                validFrom,
                validUntil,
                first,
                draftedBy,
                amendments);
    }

    /** The clauses as agreed last, whenever they come into effect. */
    Clauses latest() {
        return amendments.isEmpty() ? first : amendments.getLast().clauses();
    }

    /** The clauses in effect on the day: those of the last amendment that holds by then. */
    Clauses on(LocalDate day) {
        return amendments.stream()
                .filter(a -> !a.effectiveOn().isAfter(day))
                .reduce((_, later) -> later)
                .map(Amendment::clauses)
                .orElse(first);
    }

    /** Whether the day lies within the validity. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(validFrom) && !over(day);
    }

    /** Whether the last day is before this one. */
    boolean over(LocalDate day) {
        return validUntil != null && validUntil.isBefore(day);
    }
}
