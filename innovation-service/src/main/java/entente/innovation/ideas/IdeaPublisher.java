package entente.innovation.ideas;

import com.fasterxml.jackson.annotation.JsonInclude;
import entente.innovation.ideas.IdeaEvent.AnswerOverdue;
import entente.innovation.ideas.IdeaEvent.Answered;
import entente.innovation.ideas.IdeaEvent.Linked;
import entente.innovation.ideas.IdeaEvent.Submitted;
import entente.innovation.ideas.IdeaEvent.Withdrawn;
import entente.innovation.suppliers.Side;
import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others hear of ideas: that there is one, and what was answered; never its words. */
@Singleton
public class IdeaPublisher implements Publisher<IdeaEvent> {

    /** A decimal with two places at least. */
    public record ToldEstimate(String amount, String currency) {

        static @Nullable ToldEstimate of(@Nullable Estimate of) {
            return of == null
                    ? null
                    : new ToldEstimate(
                            of.amount().setScale(Math.max(2, of.amount().scale())).toPlainString(),
                            of.currency());
        }
    }

    /** An idea was handed in. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ToldSubmitted(
            UUID supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String actorId,
            String ideaId,
            IdeaKind kind,
            Side originSide,
            @Nullable ToldEstimate expectedBenefit,
            @Nullable ToldEstimate expectedCost,
            @Nullable Integer monthsToImplement) {}

    /** It was answered. */
    public record ToldAnswered(
            UUID supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String actorId,
            String ideaId,
            Answer answer,
            LocalDate submittedOn,
            LocalDate answeredOn) {}

    @Override
    public Category<IdeaEvent> category() {
        return IdeaEvent.CATEGORY;
    }

    @Override
    public @Nullable PublicEvent publish(Recorded<IdeaEvent> recorded) {
        return switch (recorded.event()) {
            case Submitted e ->
                    new PublicEvent(
                            "innovation.idea-submitted.v1",
                            e.supplierId().toString(),
                            new ToldSubmitted(
                                    e.supplierId(),
                                    recorded.occurredAt(),
                                    recorded.id(),
                                    recorded.version(),
                                    recorded.actor(),
                                    recorded.id(),
                                    e.proposal().kind(),
                                    e.origin(),
                                    ToldEstimate.of(e.proposal().benefit()),
                                    ToldEstimate.of(e.proposal().cost()),
                                    e.proposal().months()));
            case Answered e ->
                    new PublicEvent(
                            "innovation.feedback-given.v1",
                            e.supplierId().toString(),
                            new ToldAnswered(
                                    e.supplierId(),
                                    recorded.occurredAt(),
                                    recorded.id(),
                                    recorded.version(),
                                    recorded.actor(),
                                    recorded.id(),
                                    e.answer(),
                                    e.submittedOn(),
                                    e.on()));
            case AnswerOverdue _, Linked _, Withdrawn _ -> null;
        };
    }
}
