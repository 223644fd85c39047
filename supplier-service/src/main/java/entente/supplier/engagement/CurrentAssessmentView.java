package entente.supplier.engagement;

import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.supplier.assessment.AssessmentEvent;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which assessment of a supplier was completed last: the one that counts. */
@Singleton
public class CurrentAssessmentView
        implements View<AssessmentEvent, CurrentAssessmentView.CurrentRow> {

    /** A supplier that was ever assessed. */
    @Entity
    @Table(name = "current_assessment_v1")
    public static class CurrentRow {
        @Id public UUID supplierId;
        public UUID assessmentId;
    }

    @Override
    public Feed<AssessmentEvent> feed() {
        return new Feed.Log<>(AssessmentEvent.CATEGORY);
    }

    @Override
    public Class<CurrentRow> row() {
        return CurrentRow.class;
    }

    @Override
    public @Nullable Object key(Recorded<AssessmentEvent> recorded) {
        return recorded.event() instanceof AssessmentEvent.Completed e ? e.supplierId() : null;
    }

    @Override
    public CurrentRow evolve(@Nullable CurrentRow row, Recorded<AssessmentEvent> recorded) {
        CurrentRow current = row == null ? new CurrentRow() : row;
        current.supplierId = recorded.event().supplierId();
        current.assessmentId = UUID.fromString(recorded.id());
        return current;
    }
}
