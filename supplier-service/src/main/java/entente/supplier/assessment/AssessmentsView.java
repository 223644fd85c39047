package entente.supplier.assessment;

import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.supplier.assessment.AssessmentEvent.Abandoned;
import entente.supplier.assessment.AssessmentEvent.Completed;
import entente.supplier.assessment.AssessmentEvent.Opened;
import entente.supplier.assessment.AssessmentEvent.SideAnswered;
import entente.supplier.assessment.AssessmentEvent.WarningOverridden;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which assessments there are of whom, and what each came to. */
@Singleton
public class AssessmentsView implements View<AssessmentEvent, AssessmentsView.AssessmentRow> {

    /** An assessment. */
    @Entity
    @Table(name = "assessments_v1", indexes = @Index(columnList = "supplier_id"))
    public static class AssessmentRow {
        @Id public UUID id;
        public UUID supplierId;

        @Enumerated(EnumType.STRING)
        public AssessmentStatus status;

        public Instant openedAt;
        public boolean weAnswered;
        public boolean theyAnswered;

        @Enumerated(EnumType.STRING)
        public @Nullable Verdict outcome;

        public @Nullable BigDecimal readiness;

        @Enumerated(EnumType.STRING)
        public @Nullable CulturalFit culturalFit;

        public @Nullable LocalDate validUntil;
    }

    /** An assessment in a list. */
    public record Listed(
            UUID id,
            UUID supplierId,
            AssessmentStatus status,
            Instant openedAt,
            boolean weAnswered,
            boolean theyAnswered,
            @Nullable Verdict outcome,
            @Nullable BigDecimal readiness,
            @Nullable CulturalFit culturalFit,
            @Nullable LocalDate validUntil) {

        static Listed of(AssessmentRow row) {
            return new Listed(
                    row.id,
                    row.supplierId,
                    row.status,
                    row.openedAt,
                    row.weAnswered,
                    row.theyAnswered,
                    row.outcome,
                    row.readiness,
                    row.culturalFit,
                    row.validUntil);
        }

        /** What the partner may know of it: that it is asked, and whether it has answered. */
        Listed forPartner() {
            return new Listed(
                    id, supplierId, status, openedAt, false, theyAnswered, null, null, null, null);
        }
    }

    @Override
    public Feed<AssessmentEvent> feed() {
        return new Feed.Log<>(AssessmentEvent.CATEGORY);
    }

    @Override
    public Class<AssessmentRow> row() {
        return AssessmentRow.class;
    }

    @Override
    public Object key(Recorded<AssessmentEvent> recorded) {
        return UUID.fromString(recorded.id());
    }

    @Override
    public @Nullable AssessmentRow evolve(
            @Nullable AssessmentRow row, Recorded<AssessmentEvent> recorded) {
        if (row == null) {
            return recorded.event() instanceof Opened e ? opened(recorded, e) : null;
        }
        switch (recorded.event()) {
            case Opened _ -> {} // once, above
            case SideAnswered e -> {
                row.weAnswered |= e.side() == Side.OURS;
                row.theyAnswered |= e.side() == Side.THEIRS;
            }
            case WarningOverridden _ -> {} // told with the assessment itself
            case Completed e -> {
                row.status = AssessmentStatus.COMPLETED;
                row.outcome = e.outcome();
                row.readiness = e.readiness();
                row.culturalFit = e.culturalFit();
                row.validUntil = e.validUntil();
            }
            case Abandoned _ -> row.status = AssessmentStatus.ABANDONED;
        }
        return row;
    }

    private static AssessmentRow opened(Recorded<?> recorded, Opened e) {
        AssessmentRow row = new AssessmentRow();
        row.id = UUID.fromString(recorded.id());
        row.supplierId = e.supplierId();
        row.status = AssessmentStatus.OPEN;
        row.openedAt = recorded.occurredAt();
        return row;
    }
}
