package entente.scorecard.metrics;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where to learn which shipped metrics people drafted with other tolerances. */
public interface ToleranceBook {

    /** Every such version, each with {@link MetricDefinition.Rule.Tolerated}; null: now. */
    List<MetricDefinition> drafted(@Nullable Instant asOf);
}
