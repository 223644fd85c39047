package entente.scorecard.scoring;

import entente.scorecard.metrics.MarketBaseline;
import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.metrics.Observation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the metrics of a published scorecard look at beside order lines, as it was then: other
 * services and people go on telling of that time.
 *
 * @param prices that people had set for what was bought
 */
public record KeptFacts(List<Seen> observations, List<SetPrice> prices) {
    public KeptFacts {
        observations = List.copyOf(observations);
        prices = List.copyOf(prices);
    }

    static KeptFacts of(Besides all, Set<MetricDefinition> metrics) {
        return new KeptFacts(
                all.observations().stream()
                        .filter(each -> metrics.stream().anyMatch(of -> of.looksAt(each)))
                        .map(Seen::of)
                        .toList(),
                metrics.stream().anyMatch(MetricDefinition::comparesPrices)
                        ? all.compared().stream().map(SetPrice::of).toList()
                        : List.of());
    }

    List<Observation> observed() {
        return observations.stream().map(Seen::observation).toList();
    }

    List<MarketBaseline> baselines() {
        return prices.stream().map(SetPrice::baseline).toList();
    }

    /**
     * A fact that is no order line, as it was known.
     *
     * @param supplier as its source named it
     * @param sources ids of the events that it was made of
     */
    public record Seen(
            String measure,
            UUID supplier,
            String factId,
            String label,
            LocalDate on,
            BigDecimal numerator,
            BigDecimal denominator,
            @Nullable String currency,
            @Nullable String excluded,
            List<String> sources,
            Instant knownAt) {
        public Seen {
            sources = List.copyOf(sources);
        }

        private static Seen of(Observation each) {
            return new Seen(
                    each.measure(),
                    each.supplier(),
                    each.factId(),
                    each.label(),
                    each.on(),
                    each.numerator(),
                    each.denominator(),
                    each.currency(),
                    each.excluded(),
                    each.sources(),
                    each.knownAt());
        }

        private Observation observation() {
            return new Observation(
                    measure,
                    supplier,
                    factId,
                    label,
                    on,
                    numerator,
                    denominator,
                    currency,
                    excluded,
                    sources,
                    knownAt);
        }
    }

    /** A market price that people had set, of an item or of a category. */
    public record SetPrice(
            String id,
            @Nullable String itemNumber,
            @Nullable String category,
            LocalDate validFrom,
            BigDecimal unitPrice,
            String currency) {

        private static SetPrice of(MarketBaseline each) {
            return new SetPrice(
                    each.id(),
                    each.itemNumber(),
                    each.category(),
                    each.validFrom(),
                    each.unitPrice(),
                    each.currency());
        }

        private MarketBaseline baseline() {
            return new MarketBaseline(id, itemNumber, category, validFrom, unitPrice, currency);
        }
    }
}
