package entente.innovation.ideas;

import entente.innovation.ideas.IdeaEvent.Answered;
import entente.innovation.ideas.IdeaEvent.Submitted;
import entente.innovation.ideas.IdeaState.Gone;
import entente.innovation.ideas.IdeaState.Known;
import entente.innovation.ideas.IdeaState.Open;
import entente.innovation.ideas.IdeaState.Settled;
import entente.innovation.suppliers.Side;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An idea as both sides see it.
 *
 * @param benefit expected per year; {@code cost} once; {@code months} to implement; null: not
 *     estimated
 * @param workshopOn the co-creation workshop that it came from; null: none
 * @param dueOn last day for an answer
 * @param answer the last one; null: none yet
 * @param duplicateOf the one that came first; null: it stands on its own
 * @param withdrawnBecause null unless it was withdrawn
 */
public record IdeaProfile(
        UUID id,
        UUID supplierId,
        String title,
        String description,
        IdeaKind kind,
        Side origin,
        IdeaStatus status,
        @Nullable Money benefit,
        @Nullable Money cost,
        @Nullable Integer months,
        @Nullable LocalDate workshopOn,
        LocalDate submittedOn,
        LocalDate dueOn,
        boolean overdue,
        @Nullable Reply answer,
        @Nullable UUID duplicateOf,
        @Nullable String withdrawnBecause) {

    /** A decimal amount, and its ISO 4217 currency. */
    public record Money(String amount, String currency) {

        static @Nullable Money of(@Nullable Estimate of) {
            return of == null ? null : new Money(of.amount().toPlainString(), of.currency());
        }
    }

    /** What was answered, why, and when. */
    public record Reply(Answer answer, String reason, LocalDate on) {

        static @Nullable Reply of(@Nullable Answered e) {
            return e == null ? null : new Reply(e.answer(), e.reason(), e.on());
        }
    }

    static IdeaProfile of(UUID id, Known state) {
        Submitted submitted = state.submitted();
        Proposal proposal = submitted.proposal();
        Answered answered =
                switch (state) {
                    case Open s -> s.deferred();
                    case Settled s -> s.answered();
                    case Gone _ -> null;
                };
        return new IdeaProfile(
                id,
                submitted.supplierId(),
                proposal.title(),
                proposal.description(),
                proposal.kind(),
                submitted.origin(),
                status(state, answered),
                Money.of(proposal.benefit()),
                Money.of(proposal.cost()),
                proposal.months(),
                proposal.workshopOn(),
                submitted.on(),
                submitted.dueOn(),
                state instanceof Open s && s.overdue() && s.deferred() == null,
                Reply.of(answered),
                state.duplicateOf(),
                state instanceof Gone s ? s.withdrawn().reason() : null);
    }

    private static IdeaStatus status(Known state, @Nullable Answered answered) {
        if (state instanceof Gone) {
            return IdeaStatus.WITHDRAWN;
        }
        return answered == null ? IdeaStatus.OPEN : IdeaStatus.of(answered.answer());
    }
}
