package entente.scorecard.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells facts that are no purchases. A bean of this kind is enough: its metrics appear in the
 * definitions, values, scorecards and among the facts.
 */
public interface ObservationSource {

    /** Definitions of the metrics it feeds, as far as they are not shipped ones. */
    List<MetricDefinition> metrics();

    /**
     * The views it reads, as {@code action_item_v1}: nothing changed as long as they stand still.
     */
    List<String> views();

    /** Of each supplier it knows something of, another number when that changed. */
    Map<UUID, Long> marks();

    /**
     * The observations of these suppliers, dated from the one day to the other, both inclusive.
     *
     * @param suppliers with all that were merged into one of them
     * @param asOf by what was known then; null: by what is known now
     */
    List<Observation> observed(
            Collection<UUID> suppliers, LocalDate from, LocalDate to, @Nullable Instant asOf);

    /**
     * The observations that enter a period as far as it has gone: as a rule those dated in it.
     *
     * @param last the period's last day
     * @param to the day up to which one looks, not after {@code last}
     */
    default List<Observation> observedIn(
            Collection<UUID> suppliers,
            LocalDate first,
            LocalDate last,
            LocalDate to,
            @Nullable Instant asOf) {
        return observed(suppliers, first, to, asOf);
    }
}
