package entente.scorecard.issue;

import entente.scorecard.scoring.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * What of a scorecard somebody does not agree with.
 *
 * @param criterion null: all of them
 * @param metric null: all of the criterion
 * @param factId null: all facts
 */
public record Subject(
        @Nullable String criterion, @Nullable String metric, @Nullable String factId) {

    /** Whether the scorecard has such a criterion, with such a metric where one is named. */
    boolean isOn(Snapshot snapshot) {
        return snapshot.criteria().stream()
                .filter(of -> criterion == null || of.code().equals(criterion))
                .flatMap(of -> of.metrics().stream())
                .anyMatch(of -> metric == null || of.code().equals(metric));
    }
}
