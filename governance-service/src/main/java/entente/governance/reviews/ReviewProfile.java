package entente.governance.reviews;

import entente.governance.charter.Terms.Objective;
import entente.governance.partnership.Verdict;
import entente.governance.people.Side;
import entente.governance.reviews.ReviewEvent.Concluded;
import entente.governance.reviews.ReviewEvent.Prepared;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review as both sides see it.
 *
 * @param lateDays for which it was due when it was concluded, or is due already; 0: it is not
 * @param lastConcludedOn when the one before was concluded; null with {@code lastVerdict}: the
 *     first
 * @param preparation counts how often evidence was gathered; 0: never
 * @param preparedBy account that gathered it
 * @param evidence of this preparation; frozen once it is concluded
 * @param conclusion null until then
 */
public record ReviewProfile(
        UUID id,
        UUID partnershipId,
        UUID supplierId,
        ReviewStatus status,
        LocalDate dueOn,
        long lateDays,
        @Nullable LocalDate lastConcludedOn,
        @Nullable Verdict lastVerdict,
        int preparation,
        @Nullable String preparedBy,
        @Nullable Evidence evidence,
        List<Said> opinions,
        @Nullable Conclusion conclusion) {

    /** What the sponsor of a side thinks of the evidence. */
    public record Said(Side side, UUID personId, Verdict verdict, String reason) {}

    /**
     * What it came to.
     *
     * @param personId our sponsor, who decided
     * @param withoutTheirs why the partner's sponsor was not heard; null: was
     * @param nextDueOn null after WIND_DOWN
     */
    public record Conclusion(
            Verdict verdict,
            String reason,
            UUID personId,
            @Nullable String withoutTheirs,
            List<Objective> objectives,
            List<String> lessons,
            LocalDate on,
            @Nullable LocalDate nextDueOn) {}

    static ReviewProfile of(UUID id, ReviewState.Known state, LocalDate today) {
        return switch (state) {
            case ReviewState.Open s -> {
                Prepared prepared = s.prepared();
                yield new ReviewProfile(
                        id,
                        s.opened().partnershipId(),
                        s.opened().supplierId(),
                        prepared == null ? ReviewStatus.OPEN : ReviewStatus.PREPARED,
                        s.opened().dueOn(),
                        late(s, today),
                        s.opened().lastConcludedOn(),
                        s.opened().lastVerdict(),
                        prepared == null ? 0 : prepared.preparation(),
                        prepared == null ? null : prepared.by(),
                        prepared == null ? null : prepared.evidence(),
                        said(s.opinions()),
                        null);
            }
            case ReviewState.Over s -> concluded(id, s, s.concluded());
            case ReviewState.Gone s ->
                    new ReviewProfile(
                            id,
                            s.opened().partnershipId(),
                            s.opened().supplierId(),
                            ReviewStatus.DROPPED,
                            s.opened().dueOn(),
                            0,
                            s.opened().lastConcludedOn(),
                            s.opened().lastVerdict(),
                            0,
                            null,
                            null,
                            List.of(),
                            null);
        };
    }

    private static ReviewProfile concluded(UUID id, ReviewState.Over state, Concluded e) {
        return new ReviewProfile(
                id,
                e.partnershipId(),
                e.supplierId(),
                ReviewStatus.CONCLUDED,
                state.opened().dueOn(),
                late(state, e.on()),
                state.opened().lastConcludedOn(),
                state.opened().lastVerdict(),
                state.preparation(),
                e.preparedBy(),
                e.evidence(),
                said(e.opinions()),
                new Conclusion(
                        e.verdict(),
                        e.reason(),
                        e.personId(),
                        e.withoutTheirs(),
                        e.objectives(),
                        e.lessons(),
                        e.on(),
                        e.nextDueOn()));
    }

    private static long late(ReviewState.Known state, LocalDate on) {
        return Math.max(0, ChronoUnit.DAYS.between(state.opened().dueOn(), on));
    }

    private static List<Said> said(List<Opinion> opinions) {
        return opinions.stream()
                .map(each -> new Said(each.side(), each.personId(), each.verdict(), each.reason()))
                .toList();
    }
}
