package entente.supplier.qualification;

import entente.supplier.questionnaire.Answered;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about a supplier, as callers see it.
 *
 * @param validUntil last day of the qualification; null: never qualified yet
 * @param screening null for suppliers, as is the financial check
 */
public record FindingsBody(
        UUID supplierId,
        @Nullable UUID dueDiligenceId,
        @Nullable LocalDate validUntil,
        Checks.@Nullable Screening screening,
        Checks.@Nullable Finances financialCheck,
        @Nullable Answers questionnaire,
        List<Checks.Paper> documents) {

    /** The questionnaire as answered; suppliers are not told what their answers mean. */
    public record Answers(
            UUID questionnaireId,
            int version,
            List<Answered> answers,
            @Nullable List<UUID> knockedOut,
            @Nullable Integer points,
            @Nullable Integer reachable,
            LocalDate answeredOn,
            boolean onBehalf) {

        static @Nullable Answers of(Checks.@Nullable Response r) {
            return r == null
                    ? null
                    : new Answers(
                            r.questionnaireId(),
                            r.version(),
                            r.answers(),
                            r.knockedOut(),
                            r.points(),
                            r.reachable(),
                            r.answeredOn(),
                            r.onBehalf());
        }

        private Answers plain() {
            return new Answers(
                    questionnaireId, version, answers, null, null, null, answeredOn, onBehalf);
        }
    }

    static FindingsBody of(UUID supplier, Checks checks) {
        Checks.Round round = checks.round();
        return new FindingsBody(
                supplier,
                round == null ? null : round.dueDiligenceId(),
                round == null ? null : round.validUntil(),
                checks.screening(),
                checks.finances(),
                Answers.of(checks.response()),
                checks.documents());
    }

    /** What the supplier itself may know. */
    FindingsBody forSupplier() {
        return new FindingsBody(
                supplierId,
                dueDiligenceId,
                validUntil,
                null,
                null,
                questionnaire == null ? null : questionnaire.plain(),
                documents);
    }
}
