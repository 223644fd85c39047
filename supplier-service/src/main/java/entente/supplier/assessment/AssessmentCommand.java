package entente.supplier.assessment;

import entente.supplier.questionnaire.Answer;
import entente.supplier.questionnaire.Edition;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of an assessment's stream. */
public sealed interface AssessmentCommand {

    /** A questionnaire as it was found; {@code edition} null when there is none. */
    record Asking(UUID questionnaireId, @Nullable Edition edition) {}

    record Open(UUID supplierId, Asking ours, Asking theirs) implements AssessmentCommand {}

    /**
     * One side answers.
     *
     * @param edition what this side was asked, from the questionnaire's own stream
     * @param by who of us answers, for whichever side; null for a user of the partner
     */
    record GiveAnswers(Side side, Edition edition, List<Answer> answers, @Nullable String by)
            implements AssessmentCommand {
        public GiveAnswers {
            answers = List.copyOf(answers);
        }
    }

    /**
     * To let a warning pass.
     *
     * @param contacts person ids of those whom we know on their side
     */
    record OverrideWarning(
            Warning warning,
            String reason,
            @Nullable Offer offer,
            @Nullable UUID champion,
            Set<UUID> contacts)
            implements AssessmentCommand {
        public OverrideWarning {
            contacts = Set.copyOf(contacts);
        }
    }

    /**
     * To say what it came to.
     *
     * @param bridgeable whether a large gap can be bridged, null when nobody said
     * @param plan how
     */
    record Complete(
            @Nullable Boolean bridgeable,
            @Nullable String plan,
            Yardstick yardstick,
            LocalDate today)
            implements AssessmentCommand {}

    record Abandon(String reason) implements AssessmentCommand {}
}
