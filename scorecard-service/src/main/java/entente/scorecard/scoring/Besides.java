package entente.scorecard.scoring;

import entente.scorecard.metrics.MarketBaseline;
import entente.scorecard.metrics.Measured.Bought;
import entente.scorecard.metrics.Observation;
import java.util.List;

/**
 * What a scorecard was made of beside order lines.
 *
 * @param observations of the period, those that none of its metrics looks at among them
 * @param baselines every market price that people had set
 * @param bought what such prices may be compared with
 */
public record Besides(
        List<Observation> observations, List<MarketBaseline> baselines, List<Bought> bought) {

    public Besides {
        observations = List.copyOf(observations);
        baselines = List.copyOf(baselines);
        bought = List.copyOf(bought);
    }

    /** The prices of what was bought, by item or by category. */
    List<MarketBaseline> compared() {
        return baselines.stream()
                .filter(each ->
                        bought.stream()
                                .anyMatch(of ->
                                        of.itemNumber().equals(each.itemNumber())
                                                || of.category().equals(each.category())))
                .toList();
    }
}
