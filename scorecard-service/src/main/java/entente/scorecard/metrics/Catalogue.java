package entente.scorecard.metrics;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every version of every metric that is known, in the order in which they are listed. */
public final class Catalogue {

    /** What is shipped. */
    public static final Catalogue SHIPPED = new Catalogue(ShippedMetrics.ALL);

    private final Map<MetricKey, MetricDefinition> byKey = new LinkedHashMap<>();
    private final Map<String, MetricDefinition> newest = new LinkedHashMap<>();

    /** Gathers definitions; of two with the same key the first one counts. */
    public Catalogue(Collection<MetricDefinition> definitions) {
        for (MetricDefinition definition : definitions) {
            byKey.putIfAbsent(definition.key(), definition);
        }
        byKey.values()
                .forEach(definition ->
                        newest.merge(
                                definition.code(),
                                definition,
                                (one, other) -> one.version() >= other.version() ? one : other));
    }

    public List<MetricDefinition> all() {
        return List.copyOf(byKey.values());
    }

    /** The newest version of each metric: what is shown of it where no template asks. */
    public List<MetricDefinition> newest() {
        return List.copyOf(newest.values());
    }

    public Optional<MetricDefinition> newest(String code) {
        return Optional.ofNullable(newest.get(code));
    }

    public Optional<MetricDefinition> find(MetricKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /**
     * One that is known to be there.
     *
     * @throws NoSuchElementException when it is not
     */
    public MetricDefinition of(MetricKey key) {
        return find(key).orElseThrow(() -> new NoSuchElementException("There is no " + key));
    }

    /** Equal when every definition is. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other == this || (other instanceof Catalogue that && byKey.equals(that.byKey));
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(byKey);
    }
}
