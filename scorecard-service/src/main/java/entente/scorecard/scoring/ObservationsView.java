package entente.scorecard.scoring;

import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.metrics.Observation;
import entente.scorecard.metrics.ObservationSource;
import entente.scorecard.purchases.Party;
import entente.scorecard.scoring.LineHistoryView.Question;
import entente.scorecard.suppliers.KnownSuppliers;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What all sources of observations tell of suppliers. */
@Singleton
final class ObservationsView {

    /** By day, then by what they are. */
    private static final Comparator<Observation> ORDER =
            Comparator.comparing(Observation::on)
                    .thenComparing(Observation::measure)
                    .thenComparing(Observation::factId);

    private final List<ObservationSource> sources;

    ObservationsView(@All List<ObservationSource> sources) {
        this.sources = List.copyOf(sources);
    }

    List<MetricDefinition> metrics() {
        return sources.stream().flatMap(source -> source.metrics().stream()).toList();
    }

    List<String> views() {
        return sources.stream().flatMap(source -> source.views().stream()).toList();
    }

    /** Of each supplier that anything is observed of, another list when something changed. */
    Map<UUID, List<Long>> marks() {
        Map<UUID, List<Long>> marks = new HashMap<>();
        for (int i = 0; i < sources.size(); i++) {
            long source = i;
            sources.get(i)
                    .marks()
                    .forEach((supplier, mark) -> {
                        List<Long> of = marks.computeIfAbsent(supplier, _ -> new ArrayList<>());
                        of.add(source);
                        of.add(mark);
                    });
        }
        return marks;
    }

    /**
     * The observations of the period up to the day, of each supplier that there are any of.
     *
     * @param asOf by what was known then; null: by what is known now
     */
    Map<UUID, List<Observation>> of(Question question, @Nullable Instant asOf) {
        Map<UUID, UUID> owners = owners(question.suppliers(), question.known());
        LocalDate end = question.period().end();
        LocalDate to = question.effective().isBefore(end) ? question.effective() : end;
        Map<UUID, List<Observation>> found = new HashMap<>();
        if (sources.isEmpty() || to.isBefore(question.period().start())) {
            return found;
        }
        for (ObservationSource source : sources) {
            for (Observation each :
                    source.observedIn(owners.keySet(), question.period().start(), end, to, asOf)) {
                UUID owner = owners.get(each.supplier());
                if (owner != null) {
                    found.computeIfAbsent(owner, _ -> new ArrayList<>()).add(each);
                }
            }
        }
        found.values().forEach(all -> all.sort(ORDER));
        return found;
    }

    /** The supplier behind each id, those that were merged into it among them. */
    private static Map<UUID, UUID> owners(Collection<UUID> suppliers, KnownSuppliers known) {
        Map<UUID, UUID> owners = new HashMap<>();
        for (UUID supplier : suppliers) {
            for (Party party : known.partiesOf(supplier)) {
                if (party instanceof Party.Supplier named) {
                    owners.put(named.id(), supplier);
                }
            }
        }
        return owners;
    }
}
