package entente.scorecard.definitions;

import entente.platform.Category;
import entente.platform.EventType;
import entente.scorecard.whatif.Impact;

/** What happens to a metric that people define; the stream is named after its code. */
public sealed interface MetricEvent {

    Category<MetricEvent> CATEGORY = new Category<>("metric", MetricEvent.class);

    /** A new version, which nothing is measured by yet. */
    @EventType("metric-drafted")
    record Drafted(int metricVersion, FormulaContent content, String by) implements MetricEvent {}

    /** Somebody looked at what a version would have changed. */
    @EventType("metric-impact-assessed")
    record ImpactAssessed(int metricVersion, Impact impact, String by) implements MetricEvent {}

    /** From now on it is measured, and templates may name it. */
    @EventType("metric-activated")
    record Activated(int metricVersion, String by) implements MetricEvent {}
}
