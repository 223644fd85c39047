package entente.scorecard.definitions;

import entente.platform.Rejected;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.scorecard.definitions.ToleranceVersions.Draft;
import entente.scorecard.definitions.ToleranceVersions.State;
import entente.scorecard.metrics.Catalogue;
import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.metrics.MetricKey;
import entente.scorecard.metrics.ToleranceBook;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells others which versions with other tolerances were drafted. */
@Singleton
public class ToleranceBookClient implements ToleranceBook {

    private static final MetricKey SHIPPED = ToleranceVersions.METRIC.key();

    private final CommandHandler<Draft, State, ToleranceEvent> tolerances;

    ToleranceBookClient(CommandHandler<Draft, State, ToleranceEvent> tolerances) {
        this.tolerances = tolerances;
    }

    @Override
    public List<MetricDefinition> drafted(@Nullable Instant asOf) {
        Outcome<State> outcome =
                asOf == null
                        ? tolerances.load(SHIPPED.code())
                        : tolerances.load(SHIPPED.code(), asOf);
        MetricDefinition shipped = Catalogue.SHIPPED.of(SHIPPED);
        return outcome.state().drafted().stream()
                .map(each -> ToleranceVersions.definition(shipped, each))
                .toList();
    }

    /**
     * Lets everything pass but a version with other tolerances.
     *
     * @throws Rejected {@code tolerance-one-supplier}
     */
    void requireNone(String code, int version) {
        MetricKey key = new MetricKey(code, version);
        if (drafted(null).stream().anyMatch(each -> each.key().equals(key))) {
            throw new Rejected(
                    "tolerance-one-supplier",
                    "Other tolerances are tried with one supplier, in what-if; no scorecard is"
                            + " measured by them");
        }
    }
}
