package entente.scorecard.issue;

import entente.platform.Category;
import entente.platform.EventType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of asking for very many scorecards to be published. */
public sealed interface PublishingEvent {

    Category<PublishingEvent> CATEGORY = new Category<>("publishing", PublishingEvent.class);

    /**
     * Somebody wants the scorecards of a period to be published.
     *
     * @param category and all below it; null: of all suppliers
     */
    @EventType("publishing-asked")
    record Asked(String period, @Nullable String category, String by) implements PublishingEvent {}

    /**
     * Some more were looked at; the numbers are those since it began.
     *
     * @param suppliers that are to be looked at
     * @param before were published already
     * @param withoutData of whom nothing was heard in the period
     */
    @EventType("publishing-counted")
    record Counted(int suppliers, int published, int before, int withoutData, int failed)
            implements PublishingEvent {}

    /**
     * All were looked at.
     *
     * @param failed some of those whose scorecards could not be made
     */
    @EventType("publishing-finished")
    record Finished(List<UUID> failed) implements PublishingEvent {
        public Finished {
            failed = List.copyOf(failed);
        }
    }
}
