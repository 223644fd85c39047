package entente.scorecard.metrics;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where to learn which metrics people defined, beside those that are shipped or observed. */
public interface MetricBook {

    /** Every version that was active by then, older ones too; null: what is known now. */
    List<MetricDefinition> at(@Nullable Instant asOf);

    /** The views it reads, as {@code metric_v1}: nothing changed as long as they stand still. */
    List<String> views();
}
