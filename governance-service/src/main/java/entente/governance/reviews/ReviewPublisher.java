package entente.governance.reviews;

import com.fasterxml.jackson.annotation.JsonInclude;
import entente.governance.partnership.Verdict;
import entente.governance.reviews.ReviewEvent.Concluded;
import entente.governance.reviews.ReviewEvent.Dropped;
import entente.governance.reviews.ReviewEvent.Opened;
import entente.governance.reviews.ReviewEvent.OpinionGiven;
import entente.governance.reviews.ReviewEvent.Prepared;
import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others hear of reviews: that one is due, and what it came to. */
@Singleton
public class ReviewPublisher implements Publisher<ReviewEvent> {

    /** It is due. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ToldDue(
            UUID supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            UUID partnershipId,
            String reviewId,
            LocalDate dueOn,
            @Nullable LocalDate lastConcludedOn,
            @Nullable Verdict lastVerdict) {}

    /** It has a verdict. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ToldConcluded(
            UUID supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String actorId,
            UUID partnershipId,
            String reviewId,
            Verdict verdict,
            List<ToldScorecard> scorecards,
            @Nullable LocalDate nextDueOn) {}

    /** A scorecard in evidence. */
    public record ToldScorecard(String period, int version) {}

    @Override
    public Category<ReviewEvent> category() {
        return ReviewEvent.CATEGORY;
    }

    @Override
    public @Nullable PublicEvent publish(Recorded<ReviewEvent> recorded) {
        return switch (recorded.event()) {
            case Opened e ->
                    new PublicEvent(
                            "governance.review-due.v1",
                            e.supplierId().toString(),
                            new ToldDue(
                                    e.supplierId(),
                                    recorded.occurredAt(),
                                    recorded.id(),
                                    recorded.version(),
                                    e.partnershipId(),
                                    recorded.id(),
                                    e.dueOn(),
                                    e.lastConcludedOn(),
                                    e.lastVerdict()));
            case Concluded e ->
                    new PublicEvent(
                            "governance.review-concluded.v1",
                            e.supplierId().toString(),
                            new ToldConcluded(
                                    e.supplierId(),
                                    recorded.occurredAt(),
                                    recorded.id(),
                                    recorded.version(),
                                    e.by(),
                                    e.partnershipId(),
                                    recorded.id(),
                                    e.verdict(),
                                    e.evidence().scorecards().stream()
                                            .map(each ->
                                                    new ToldScorecard(
                                                            each.period(), each.version()))
                                            .toList(),
                                    e.nextDueOn()));
            // What is gathered and thought before the verdict is between the two sides.
            case Prepared _, OpinionGiven _, Dropped _ -> null;
        };
    }
}
