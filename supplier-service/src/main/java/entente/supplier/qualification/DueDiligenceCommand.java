package entente.supplier.qualification;

import entente.supplier.files.FileReference;
import entente.supplier.onboarding.Clearance;
import entente.supplier.questionnaire.Answer;
import entente.supplier.questionnaire.Edition;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of a supplier's due diligence. */
public sealed interface DueDiligenceCommand {

    record Screen(ScreeningResult result, String source, LocalDate screenedOn, LocalDate today)
            implements DueDiligenceCommand {}

    record CheckFinances(int rating, String source, LocalDate checkedOn, LocalDate today)
            implements DueDiligenceCommand {}

    /**
     * Answers.
     *
     * @param latest number of the questionnaire's latest version
     */
    record AnswerQuestionnaire(
            UUID questionnaireId,
            Edition edition,
            int latest,
            List<Answer> answers,
            LocalDate today,
            boolean onBehalf)
            implements DueDiligenceCommand {
        public AnswerQuestionnaire {
            answers = List.copyOf(answers);
        }
    }

    record RecordDocument(
            UUID documentId,
            String kind,
            @Nullable String category,
            FileReference file,
            @Nullable LocalDate validUntil,
            LocalDate today)
            implements DueDiligenceCommand {}

    /** The approval found everything there. */
    record Pass(UUID dueDiligenceId, LocalDate validUntil) implements DueDiligenceCommand {}

    /**
     * Qualifies the supplier anew.
     *
     * @param clearance how it stands today; null: nothing is required of it
     */
    record Renew(UUID dueDiligenceId, @Nullable Clearance clearance, LocalDate validUntil)
            implements DueDiligenceCommand {}

    /** Its last day is over. */
    record Expire(UUID dueDiligenceId) implements DueDiligenceCommand {}
}
