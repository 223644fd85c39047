package entente.governance;

import entente.governance.lessons.LessonSource;
import entente.governance.plans.PlanView;
import entente.governance.reviews.ReviewStatus;
import entente.governance.reviews.ReviewView;
import entente.governance.waves.WaveStatus;
import entente.governance.waves.WaveView;
import entente.governance.winddown.WindDownStatus;
import entente.governance.winddown.WindDownView;
import entente.platform.Rejected;
import entente.platform.web.list.Lists;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks for what a lesson was learnt from: it was with this supplier, and it has ended. */
@Singleton
public class SourceClient {

    private final PlanView plans;
    private final ReviewView reviews;
    private final WaveView waves;
    private final WindDownView windDowns;
    private final Lists lists;

    SourceClient(
            PlanView plans,
            ReviewView reviews,
            WaveView waves,
            WindDownView windDowns,
            Lists lists) {
        this.plans = plans;
        this.reviews = reviews;
        this.waves = waves;
        this.windDowns = windDowns;
        this.lists = lists;
    }

    /**
     * Lets a lesson pass that was learnt from something.
     *
     * @throws Rejected 422 {@code source-unknown}, {@code source-open}
     */
    public void require(LessonSource source, @Nullable UUID id, @Nullable UUID supplierId) {
        if (source == LessonSource.WORK && id == null) {
            return;
        }
        boolean ended =
                (id == null ? Optional.<Boolean>empty() : ended(source, id, supplierId))
                        .orElseThrow(() ->
                                new Rejected(
                                        "source-unknown",
                                        "There is no such " + source + " with this supplier"));
        if (!ended) {
            throw new Rejected("source-open", "What it teaches is said when it has ended");
        }
    }

    /** Whether it has; empty: there is none, or not with this supplier. */
    private Optional<Boolean> ended(LessonSource source, UUID id, @Nullable UUID supplierId) {
        return switch (source) {
            case IMPROVEMENT_PLAN ->
                    lists.of(plans).where("id", id).current().stream()
                            .filter(row -> row.supplierId.equals(supplierId))
                            .map(row -> !row.open)
                            .findFirst();
            case REVIEW ->
                    lists.of(reviews).where("id", id).current().stream()
                            .filter(row -> row.supplierId.equals(supplierId))
                            .map(row -> row.status == ReviewStatus.CONCLUDED)
                            .findFirst();
            case WIND_DOWN ->
                    lists.of(windDowns).where("windDownId", id).current().stream()
                            .filter(row -> row.supplierId.equals(supplierId))
                            .map(row ->
                                    row.status != WindDownStatus.PLANNED
                                            && row.status != WindDownStatus.RUNNING)
                            .findFirst();
            case WAVE ->
                    lists.of(waves).where("id", id).current().stream()
                            .filter(row ->
                                    supplierId == null
                                            || List.of(row.suppliers)
                                                    .contains(supplierId.toString()))
                            .map(row ->
                                    row.status == WaveStatus.COMPLETED
                                            || row.status == WaveStatus.ABANDONED)
                            .findFirst();
            case WORK -> Optional.empty();
        };
    }
}
