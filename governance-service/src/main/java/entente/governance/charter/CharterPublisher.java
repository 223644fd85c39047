package entente.governance.charter;

import entente.governance.charter.CharterEvent.Activated;
import entente.governance.charter.CharterEvent.Amended;
import entente.governance.charter.CharterEvent.AmendmentProposed;
import entente.governance.charter.CharterEvent.Commented;
import entente.governance.charter.CharterEvent.Drafted;
import entente.governance.charter.CharterEvent.Edited;
import entente.governance.charter.CharterEvent.Signed;
import entente.governance.charter.CharterEvent.Submitted;
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

/** What others hear of charters: that a version is in force. */
@Singleton
public class CharterPublisher implements Publisher<CharterEvent> {

    /** A version of a charter is in force, the first one or an amended one. */
    public record CharterInForce(
            UUID supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String actorId,
            UUID partnershipId,
            UUID charterId,
            int charterVersion,
            LocalDate validFrom,
            List<Terms.Value> objectives,
            LocalDate nextReviewOn) {

        public CharterInForce {
            objectives = List.copyOf(objectives);
        }
    }

    @Override
    public Category<CharterEvent> category() {
        return CharterEvent.CATEGORY;
    }

    @Override
    public @Nullable PublicEvent publish(Recorded<CharterEvent> recorded) {
        return switch (recorded.event()) {
            case Activated e ->
                    told(
                            recorded,
                            e.charterId(),
                            e.version(),
                            e.validFrom(),
                            e.terms(),
                            e.nextReviewOn());
            case Amended e ->
                    told(
                            recorded,
                            e.charterId(),
                            e.version(),
                            e.validFrom(),
                            e.terms(),
                            e.nextReviewOn());
            // How both come to it is between the two sides.
            case Drafted _, Edited _, Submitted _, Commented _, Signed _, AmendmentProposed _ ->
                    null;
        };
    }

    private static PublicEvent told(
            Recorded<CharterEvent> recorded,
            UUID charter,
            int version,
            LocalDate validFrom,
            Terms terms,
            LocalDate nextReviewOn) {
        UUID supplier = recorded.event().supplierId();
        return new PublicEvent(
                "governance.charter-activated.v1",
                supplier.toString(),
                new CharterInForce(
                        supplier,
                        recorded.occurredAt(),
                        recorded.id(),
                        recorded.version(),
                        recorded.actor(),
                        recorded.event().partnershipId(),
                        charter,
                        version,
                        validFrom,
                        terms.objectives().stream()
                                .map(Terms.Objective::category)
                                .distinct()
                                .toList(),
                        nextReviewOn));
    }
}
