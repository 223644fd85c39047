package entente.supplier.assessment;

import entente.supplier.assessment.AssessmentEvent.Completed;
import entente.supplier.assessment.AssessmentEvent.SideAnswered;
import entente.supplier.assessment.AssessmentEvent.WarningOverridden;
import entente.supplier.assessment.AssessmentState.Sheet;
import entente.supplier.questionnaire.Answered;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as callers see it. The partner sees its own form and answers and nothing of ours.
 *
 * @param abandonedFor why it was given up
 */
public record AssessmentProfile(
        UUID id,
        UUID supplierId,
        AssessmentStatus status,
        Asked theirs,
        @Nullable Asked ours,
        @Nullable List<Raised> warnings,
        @Nullable Result result,
        @Nullable String abandonedFor) {

    /**
     * What one side was asked and answered.
     *
     * @param answers null while there are none
     * @param parts points per section
     * @param by who of us answered, also on behalf of the partner; null where a user of it did
     */
    public record Asked(
            UUID questionnaireId,
            int version,
            @Nullable List<Answered> answers,
            @Nullable List<Part> parts,
            @Nullable String by) {

        static Asked of(Sheet sheet, Side side) {
            Form form = sheet.form(side);
            return new Asked(
                    form.questionnaireId(),
                    form.version(),
                    sheet.answers(side).map(SideAnswered::answers).orElse(null),
                    sheet.answers(side).map(SideAnswered::parts).orElse(null),
                    sheet.answers(side).map(SideAnswered::by).orElse(null));
        }
    }

    /** A warning and what lets it pass, if anything does. */
    public record Raised(Warning warning, boolean open, @Nullable Overridden override) {}

    /** Why a warning does not stand in the way. */
    public record Overridden(String reason, @Nullable Offer offer, @Nullable UUID champion) {
        static Overridden of(WarningOverridden e) {
            return new Overridden(e.reason(), e.offer(), e.champion());
        }
    }

    /** What it came to. */
    public record Result(
            Verdict outcome,
            BigDecimal readiness,
            CulturalFit culturalFit,
            Readiness explanation,
            @Nullable String bridgingPlan,
            LocalDate validUntil) {

        static Result of(Completed e) {
            return new Result(
                    e.outcome(),
                    e.readiness(),
                    e.culturalFit(),
                    e.explanation(),
                    e.bridgingPlan(),
                    e.validUntil());
        }
    }

    static AssessmentProfile of(UUID id, AssessmentState.Known state, boolean forPartner) {
        Sheet sheet = state.sheet();
        Asked asked = Asked.of(sheet, Side.THEIRS);
        if (forPartner) {
            return new AssessmentProfile(
                    id,
                    sheet.supplierId(),
                    status(state),
                    new Asked(
                            asked.questionnaireId(), asked.version(), asked.answers(), null, null),
                    null,
                    null,
                    null,
                    null);
        }
        return new AssessmentProfile(
                id,
                sheet.supplierId(),
                status(state),
                asked,
                Asked.of(sheet, Side.OURS),
                sheet.raised().stream()
                        .map(w ->
                                new Raised(
                                        w,
                                        sheet.override(w).isEmpty(),
                                        sheet.override(w).map(Overridden::of).orElse(null)))
                        .toList(),
                state instanceof AssessmentState.Done done ? Result.of(done.result()) : null,
                state instanceof AssessmentState.GivenUp up ? up.reason() : null);
    }

    private static AssessmentStatus status(AssessmentState.Known state) {
        return switch (state) {
            case AssessmentState.Open _ -> AssessmentStatus.OPEN;
            case AssessmentState.Done _ -> AssessmentStatus.COMPLETED;
            case AssessmentState.GivenUp _ -> AssessmentStatus.ABANDONED;
        };
    }
}
