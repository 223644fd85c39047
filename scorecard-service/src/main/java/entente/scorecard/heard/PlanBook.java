package entente.scorecard.heard;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows which improvement plans were heard of. */
public interface PlanBook {

    /**
     * The plans of a supplier.
     *
     * @param suppliers with all that were merged into it
     */
    List<Plan> plans(Collection<UUID> suppliers);

    /** How a plan ended. */
    enum End {
        SUCCEEDED,
        FAILED
    }

    /**
     * An improvement plan.
     *
     * @param period of the breach that opened it; null when it was opened by hand
     * @param codes of the metrics that it is to improve
     * @param openedAt when that was recorded where it happened
     * @param openedPosition its place in the log it was recorded in
     * @param end null while it runs
     * @param endedAt when that was recorded where it happened
     * @param endedPosition its place in that log
     */
    record Plan(
            UUID id,
            UUID supplierId,
            @Nullable String period,
            Set<String> codes,
            Instant openedAt,
            long openedPosition,
            @Nullable End end,
            @Nullable Instant endedAt,
            @Nullable Long endedPosition) {

        public Plan {
            codes = Set.copyOf(codes);
        }
    }
}
