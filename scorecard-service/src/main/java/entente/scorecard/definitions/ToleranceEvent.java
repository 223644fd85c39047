package entente.scorecard.definitions;

import entente.platform.Category;
import entente.platform.EventType;
import entente.scorecard.purchases.Rules;

/** What happens to the tolerances of a shipped metric; the stream is named after its code. */
public sealed interface ToleranceEvent {

    Category<ToleranceEvent> CATEGORY = new Category<>("metric-tolerance", ToleranceEvent.class);

    /**
     * A version with other tolerances, which no scorecard is measured by yet.
     *
     * @param metricVersion from 2 on: 1 is the shipped one
     */
    @EventType("metric-tolerance-drafted")
    record Drafted(int metricVersion, Rules rules, String by) implements ToleranceEvent {}
}
