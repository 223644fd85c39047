package entente.supplier.questionnaire;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A questionnaire in one version, as callers see it. */
public record QuestionnaireBody(
        UUID id, int version, String title, Purpose purpose, List<Asked> items) {

    /**
     * A question in it.
     *
     * @param answers to choose from
     * @param points what each of them earns, in the same order; not told to suppliers
     * @param knockOut the answer that rules a supplier out; not told to suppliers
     */
    public record Asked(
            UUID questionId,
            int revision,
            @Nullable String section,
            String text,
            AnswerKind kind,
            List<String> answers,
            @Nullable List<Integer> points,
            @Nullable String knockOut) {

        static Asked of(Item item, boolean forSupplier) {
            Wording wording = item.wording();
            return new Asked(
                    item.questionId(),
                    item.revision(),
                    item.section(),
                    wording.text(),
                    wording.kind(),
                    wording.options().stream().map(Option::answer).toList(),
                    forSupplier ? null : wording.options().stream().map(Option::points).toList(),
                    forSupplier ? null : wording.knockOut());
        }
    }

    static QuestionnaireBody of(UUID id, Edition edition, boolean forSupplier) {
        return new QuestionnaireBody(
                id,
                edition.version(),
                edition.title(),
                edition.purpose(),
                edition.items().stream().map(item -> Asked.of(item, forSupplier)).toList());
    }
}
