package entente.scorecard.benchmarks;

import entente.platform.web.CompanyTime;
import entente.scorecard.metrics.Observation;
import entente.scorecard.metrics.ObservationSource;
import entente.scorecard.metrics.RateBook;
import entente.scorecard.metrics.Rates;
import entente.scorecard.purchases.Party;
import entente.scorecard.suppliers.Directory;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Which validated benefits of a supplier hold now? */
@Singleton
class ValidatedView {

    private final List<ObservationSource> sources;
    private final Directory directory;
    private final RateBook rates;
    private final CompanyTime time;

    ValidatedView(
            @All List<ObservationSource> sources,
            Directory directory,
            RateBook rates,
            CompanyTime time) {
        this.sources = List.copyOf(sources);
        this.directory = directory;
        this.rates = rates;
        this.time = time;
    }

    /** Benefits of the supplier, and of those that were merged into it, by id. */
    Map<String, ValidatedEntry> of(UUID supplier, String currency) {
        return since(LocalDate.EPOCH, supplier, currency);
    }

    /** Those that were entered on that day or later. */
    Map<String, ValidatedEntry> since(LocalDate from, UUID supplier, String currency) {
        Set<UUID> names = new TreeSet<>();
        for (Party party : directory.at(null).partiesOf(supplier)) {
            if (party instanceof Party.Supplier named) {
                names.add(named.id());
            }
        }
        Rates now = rates.rates(null);
        Map<String, ValidatedEntry> entries = new HashMap<>();
        for (ObservationSource source : sources) {
            for (Observation told : source.observed(names, from, time.today(), null)) {
                ValidatedEntry entry = ValidatedEntry.of(told, currency, now);
                if (entry != null) {
                    entries.put(entry.id(), entry);
                }
            }
        }
        return entries;
    }
}
