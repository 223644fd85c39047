package entente.governance.reviews;

import entente.governance.charter.Terms.Objective;
import entente.governance.partnership.Verdict;
import entente.governance.people.Roster;
import entente.governance.people.Side;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of a review's stream. */
public sealed interface ReviewCommand {

    record Open(
            UUID partnershipId,
            UUID supplierId,
            LocalDate dueOn,
            @Nullable LocalDate lastConcludedOn,
            @Nullable Verdict lastVerdict)
            implements ReviewCommand {}

    record Prepare(Evidence evidence, String by) implements ReviewCommand {}

    /**
     * A sponsor says what the evidence comes to.
     *
     * @param preparation the evidence that was seen
     * @param roster tells whose sponsor that is
     */
    record Opine(
            int preparation, Verdict verdict, String reason, Side side, Roster roster, String by)
            implements ReviewCommand {}

    /**
     * Our sponsor decides.
     *
     * @param preparation the evidence that was seen
     * @param withoutTheirs why the partner's sponsor was not heard; null: was
     * @param opening of the partnership
     * @param reviewAfter how long after this one the next review is due
     */
    record Conclude(
            int preparation,
            Verdict verdict,
            String reason,
            @Nullable String withoutTheirs,
            List<Objective> objectives,
            List<String> lessons,
            int opening,
            Roster roster,
            Period reviewAfter,
            LocalDate on,
            String by)
            implements ReviewCommand {
        public Conclude {
            objectives = List.copyOf(objectives);
            lessons = List.copyOf(lessons);
        }
    }

    /** The partnership was closed. */
    record Drop(LocalDate on) implements ReviewCommand {}
}
