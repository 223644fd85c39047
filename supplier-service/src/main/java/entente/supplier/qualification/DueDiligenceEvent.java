package entente.supplier.qualification;

import entente.platform.Category;
import entente.platform.EventType;
import entente.supplier.files.FileReference;
import entente.supplier.questionnaire.Answered;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is found out about one supplier; the stream is named after it. */
public sealed interface DueDiligenceEvent {

    Category<DueDiligenceEvent> CATEGORY = new Category<>("due-diligence", DueDiligenceEvent.class);

    @EventType("supplier-screened")
    record Screened(ScreeningResult result, String source, LocalDate screenedOn)
            implements DueDiligenceEvent {}

    /** {@code rating}: 0 (insolvent) to 100 (sound). */
    @EventType("supplier-finances-checked")
    record FinancesChecked(int rating, String source, LocalDate checkedOn)
            implements DueDiligenceEvent {}

    /** Answers keep the revision of the question that they answered. */
    @EventType("supplier-questionnaire-answered")
    record QuestionnaireAnswered(
            UUID questionnaireId,
            int version,
            List<Answered> answers,
            List<UUID> knockedOut,
            int points,
            int reachable,
            LocalDate answeredOn,
            boolean onBehalf)
            implements DueDiligenceEvent {
        public QuestionnaireAnswered {
            answers = List.copyOf(answers);
            knockedOut = List.copyOf(knockedOut);
        }
    }

    @EventType("supplier-document-recorded")
    record DocumentRecorded(
            UUID documentId,
            String kind,
            @Nullable String category,
            FileReference file,
            @Nullable LocalDate validUntil,
            LocalDate recordedOn)
            implements DueDiligenceEvent {}

    /** Everything required was there: the supplier is qualified through that day. */
    @EventType("due-diligence-passed")
    record Passed(UUID dueDiligenceId, LocalDate validUntil) implements DueDiligenceEvent {}

    /** The day is over and nobody renewed: requalification is due. */
    @EventType("due-diligence-expired")
    record Expired(UUID dueDiligenceId, LocalDate validUntil) implements DueDiligenceEvent {}
}
