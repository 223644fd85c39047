package entente.governance.reviews;

import entente.governance.charter.Terms.Objective;
import entente.governance.partnership.Verdict;
import entente.platform.Category;
import entente.platform.EventType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts of a review. Persons are ids, never names. */
public sealed interface ReviewEvent {

    Category<ReviewEvent> CATEGORY = new Category<>("review", ReviewEvent.class);

    UUID partnershipId();

    UUID supplierId();

    /**
     * It is due.
     *
     * @param lastConcludedOn when the one before was concluded; null with {@code lastVerdict}: this
     *     is the first
     */
    @EventType("review-opened")
    record Opened(
            UUID partnershipId,
            UUID supplierId,
            LocalDate dueOn,
            @Nullable LocalDate lastConcludedOn,
            @Nullable Verdict lastVerdict)
            implements ReviewEvent {}

    /**
     * Evidence was gathered; opinions on what was gathered before are void.
     *
     * @param preparation counts, from 1
     */
    @EventType("review-prepared")
    record Prepared(
            UUID partnershipId, UUID supplierId, int preparation, Evidence evidence, String by)
            implements ReviewEvent {}

    /** The sponsor of a side says what it makes of the evidence, the last one counts. */
    @EventType("review-opinion-given")
    record OpinionGiven(UUID partnershipId, UUID supplierId, int preparation, Opinion opinion)
            implements ReviewEvent {}

    /**
     * It is concluded.
     *
     * @param opening of the partnership
     * @param personId our sponsor, who decided
     * @param withoutTheirs why the partner's sponsor was not heard; null: was
     * @param objectives the charter's, as they shall be; none after WIND_DOWN
     * @param evidence frozen: what the deciders saw
     * @param nextDueOn null after WIND_DOWN
     */
    @EventType("review-concluded")
    record Concluded(
            UUID partnershipId,
            UUID supplierId,
            int opening,
            Verdict verdict,
            String reason,
            UUID personId,
            List<Opinion> opinions,
            @Nullable String withoutTheirs,
            List<Objective> objectives,
            List<String> lessons,
            Evidence evidence,
            String preparedBy,
            LocalDate on,
            @Nullable LocalDate nextDueOn,
            String by)
            implements ReviewEvent {
        public Concluded {
            opinions = List.copyOf(opinions);
            objectives = List.copyOf(objectives);
            lessons = List.copyOf(lessons);
        }
    }

    /** The partnership was closed before. */
    @EventType("review-dropped")
    record Dropped(UUID partnershipId, UUID supplierId, LocalDate on) implements ReviewEvent {}
}
