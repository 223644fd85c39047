package entente.supplier.candidates;

import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import entente.supplier.candidates.ShortlistEvent.Shortlisted;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** What others hear of shortlists on {@code supplier-events}. */
@Singleton
public class CandidatePublisher implements Publisher<ShortlistEvent> {

    /** The supplier was put on the shortlist for a strategic partnership. */
    public record CandidateShortlisted(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String actorId,
            String category,
            int rank,
            List<Reason> reasons) {
        public CandidateShortlisted {
            reasons = List.copyOf(reasons);
        }
    }

    @Override
    public Category<ShortlistEvent> category() {
        return ShortlistEvent.CATEGORY;
    }

    @Override
    public PublicEvent publish(Recorded<ShortlistEvent> r) {
        return switch (r.event()) {
            case Shortlisted e ->
                    new PublicEvent(
                            "supplier.candidate-shortlisted.v1",
                            e.supplierId().toString(),
                            new CandidateShortlisted(
                                    e.supplierId().toString(),
                                    r.occurredAt(),
                                    r.id(),
                                    r.version(),
                                    r.actor(),
                                    e.category(),
                                    e.rank(),
                                    e.reasons()));
        };
    }
}
