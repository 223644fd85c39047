package entente.scorecard.issue;

import entente.scorecard.issue.PublishingEvent.Counted;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A publication that was asked for, and how far it is.
 *
 * @param category and all below it; null: of all suppliers
 * @param suppliers that are to be looked at; 0 before it begins
 * @param published by it so far
 * @param before were published already
 * @param withoutData suppliers of whom nothing was heard in the period
 * @param failed suppliers whose scorecards could not be made; asking again tries them again
 * @param failedSuppliers the first hundred of them, once it is done
 */
public record Publication(
        UUID id,
        String period,
        @Nullable String category,
        PublicationProgress progress,
        int suppliers,
        int published,
        int before,
        int withoutData,
        int failed,
        List<UUID> failedSuppliers,
        String askedBy) {

    public Publication {
        failedSuppliers = List.copyOf(failedSuppliers);
    }

    static Publication of(UUID id, Publishing.State.Known known) {
        Counted counted = known.counted();
        return new Publication(
                id,
                known.asked().period(),
                known.asked().category(),
                known instanceof Publishing.State.Done
                        ? PublicationProgress.DONE
                        : PublicationProgress.RUNNING,
                counted.suppliers(),
                counted.published(),
                counted.before(),
                counted.withoutData(),
                counted.failed(),
                known instanceof Publishing.State.Done done ? done.failed() : List.of(),
                known.asked().by());
    }
}
