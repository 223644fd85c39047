package entente.scorecard.definitions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import entente.scorecard.metrics.MetricBook;
import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.metrics.MetricKey;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells others the metrics that people defined; a formula is compiled once. */
@Singleton
public class MetricBookClient implements MetricBook {

    private static final int MOST = 1_000;

    private final MetricVersionView versions;
    private final Cache<FormulaContent, Evaluated> compiled =
            Caffeine.newBuilder().maximumSize(MOST).build();

    MetricBookClient(MetricVersionView versions) {
        this.versions = versions;
    }

    @Override
    public List<MetricDefinition> at(@Nullable Instant asOf) {
        return versions.active(asOf).stream()
                .map(active -> definition(active.key(), active.content(), active.by()))
                .toList();
    }

    @Override
    public List<String> views() {
        return List.of(MetricVersionView.NAME);
    }

    /** A version as it is, or would be, measured. */
    MetricDefinition definition(MetricKey key, FormulaContent content, String by) {
        return content.definition(key, compiled.get(content, Evaluated::new), by);
    }
}
