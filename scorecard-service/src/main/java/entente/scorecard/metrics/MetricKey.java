package entente.scorecard.metrics;

import java.util.Comparator;

/** A version of a metric; versions of one metric stand side by side for ever. */
public record MetricKey(String code, int version) implements Comparable<MetricKey> {

    private static final Comparator<MetricKey> ORDER =
            Comparator.comparing(MetricKey::code).thenComparing(MetricKey::version);

    @Override
    public int compareTo(MetricKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return code + " version " + version;
    }
}
