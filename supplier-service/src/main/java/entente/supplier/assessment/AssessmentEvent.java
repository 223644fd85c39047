package entente.supplier.assessment;

import entente.platform.Category;
import entente.platform.EventType;
import entente.supplier.questionnaire.Answered;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts of an assessment. Each names the supplier, so that it stands for itself. */
public sealed interface AssessmentEvent {

    Category<AssessmentEvent> CATEGORY = new Category<>("assessment", AssessmentEvent.class);

    /** Whom we may partner with. */
    UUID supplierId();

    /** Both sides are asked. */
    @EventType("assessment-opened")
    record Opened(UUID supplierId, Form ours, Form theirs) implements AssessmentEvent {}

    /**
     * One side answered everything; later answers replace earlier ones.
     *
     * @param by who of us answered, on behalf of the partner where it is theirs; null where a user
     *     of the partner did, or it was not written down
     */
    @EventType("assessment-answered")
    record SideAnswered(
            UUID supplierId,
            Side side,
            Form form,
            List<Answered> answers,
            List<Part> parts,
            List<Warning> warnings,
            @Nullable String by)
            implements AssessmentEvent {
        public SideAnswered {
            answers = List.copyOf(answers);
            parts = List.copyOf(parts);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * A warning does not stand in the way any more.
     *
     * @param offer what we offer a partner of another size, null unless that is what it is about
     * @param champion person id of who speaks for us on their side, as above
     */
    @EventType("assessment-warning-overridden")
    record WarningOverridden(
            UUID supplierId,
            Warning warning,
            String reason,
            @Nullable Offer offer,
            @Nullable UUID champion)
            implements AssessmentEvent {}

    /**
     * What both sides answered has come to this.
     *
     * @param bridgingPlan how a large gap is bridged, null without one
     * @param openWarnings those without an override so far
     * @param validUntil last day on which it is current
     */
    @EventType("assessment-completed")
    record Completed(
            UUID supplierId,
            Verdict outcome,
            BigDecimal readiness,
            CulturalFit culturalFit,
            Readiness explanation,
            @Nullable String bridgingPlan,
            List<Warning> openWarnings,
            LocalDate validUntil)
            implements AssessmentEvent {
        public Completed {
            openWarnings = List.copyOf(openWarnings);
        }
    }

    /** It is given up. */
    @EventType("assessment-abandoned")
    record Abandoned(UUID supplierId, String reason) implements AssessmentEvent {}
}
