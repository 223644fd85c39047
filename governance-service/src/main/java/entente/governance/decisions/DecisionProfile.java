package entente.governance.decisions;

import entente.governance.decisions.DecisionEvent.Shown;
import entente.governance.decisions.DecisionEvent.Taken;
import entente.governance.people.PartnershipRole;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as both sides see it.
 *
 * @param meetingId in which it was taken; null: outside one
 * @param decidedByOurs roles that the charter asked for, {@code decidedByTheirs} likewise
 * @param deciders person ids
 * @param scorecard that was shown; null: none
 * @param revises the decision whose place it took; null: none
 * @param supersededBy the decision that took its place; null: it holds
 */
public record DecisionProfile(
        UUID id,
        UUID partnershipId,
        UUID supplierId,
        @Nullable UUID meetingId,
        Topic topic,
        String question,
        List<String> options,
        String chosen,
        String reason,
        List<PartnershipRole> decidedByOurs,
        List<PartnershipRole> decidedByTheirs,
        List<UUID> deciders,
        @Nullable Shown scorecard,
        @Nullable UUID revises,
        @Nullable UUID supersededBy,
        LocalDate takenOn) {

    static DecisionProfile of(UUID id, DecisionState.Known state) {
        Taken taken = state.taken();
        return new DecisionProfile(
                id,
                taken.partnershipId(),
                taken.supplierId(),
                taken.meetingId(),
                taken.topic(),
                taken.question(),
                taken.options(),
                taken.chosen(),
                taken.reason(),
                taken.right().ours().stream().sorted().toList(),
                taken.right().theirs().stream().sorted().toList(),
                taken.deciders(),
                taken.scorecard(),
                taken.revises(),
                state.supersededBy(),
                taken.on());
    }
}
