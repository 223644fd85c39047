package entente.scorecard.whatif;

import entente.platform.Rejected;
import entente.platform.web.Missing;
import entente.scorecard.metrics.Catalogue;
import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.metrics.ToleranceBook;
import entente.scorecard.scoring.Assumption;
import entente.scorecard.scoring.Computed;
import entente.scorecard.scoring.ScoreBook;
import entente.scorecard.suppliers.Directory;
import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers what would be different, of one supplier or of all. */
@Singleton
public class WhatIfClient {

    private final Trials trials;
    private final ScoreBook scores;
    private final Directory directory;
    private final ToleranceBook tolerances;

    WhatIfClient(Trials trials, ScoreBook scores, Directory directory, ToleranceBook tolerances) {
        this.trials = trials;
        this.scores = scores;
        this.directory = directory;
        this.tolerances = tolerances;
    }

    /**
     * What somebody wants to know.
     *
     * @param supplier one; null: all of the scope
     * @param own whether only what is the supplier's may be named
     * @param without purchase events that are left out, as {@code idHash}
     */
    record Asked(
            Trials.Scope scope,
            @Nullable UUID supplier,
            boolean own,
            Question question,
            Set<UUID> without) {
        Asked {
            without = Set.copyOf(without);
        }
    }

    /** The comparison, and both cards where one supplier was asked for. */
    record Answer(Comparison comparison, @Nullable Computed now, @Nullable Computed then) {}

    /**
     * Compares.
     *
     * @throws Rejected RULE as {@link Question#check}, {@code event-unknown,
     *     tolerance-one-supplier}; MISSING for a supplier that is not known, or the event of
     *     another one
     */
    Answer answer(Asked asked, Trials.Progress progress) {
        Catalogue metrics = scores.metrics(asked.scope().asOf());
        // What is drafted among us is none of a supplier's.
        List<MetricDefinition> drafted =
                asked.own() ? List.of() : tolerances.drafted(asked.scope().asOf());
        asked.question().check(metrics, drafted);
        List<MetricDefinition> named = asked.question().named(drafted);
        Map<UUID, Set<UUID>> without = without(asked);
        if (asked.supplier() == null && !named.isEmpty()) {
            throw new Rejected(
                    "tolerance-one-supplier",
                    "Other tolerances are tried with one supplier: name it");
        }
        return asked.supplier() == null
                ? ofAll(asked, metrics, without, progress)
                : ofOne(asked, asked.supplier(), metrics, without, named);
    }

    /** The events to be left out, by supplier. */
    private Map<UUID, Set<UUID>> without(Asked asked) {
        Map<UUID, Set<UUID>> bySupplier = new HashMap<>();
        if (asked.without().isEmpty()) {
            return bySupplier;
        }
        Map<UUID, UUID> owners = scores.owners(asked.without(), asked.scope().asOf());
        for (UUID event : asked.without()) {
            UUID owner = owners.get(event);
            if (asked.own() && !java.util.Objects.equals(owner, asked.supplier())) {
                throw Missing.here();
            }
            if (owner == null) {
                throw new Rejected("event-unknown", "One of these events counts for no supplier");
            }
            bySupplier.computeIfAbsent(owner, _ -> new HashSet<>()).add(event);
        }
        return bySupplier;
    }

    private Answer ofAll(
            Asked asked,
            Catalogue metrics,
            Map<UUID, Set<UUID>> without,
            Trials.Progress progress) {
        Set<Set<String>> criteria = new HashSet<>();
        Comparison comparison =
                trials.compare(
                        asked.scope(),
                        each -> {
                            criteria.add(Question.codes(each.template()));
                            return assumption(asked, each, metrics, without);
                        },
                        progress);
        if (asked.question().template() == null) {
            asked.question().requireSome(criteria);
        }
        return new Answer(comparison, null, null);
    }

    private Answer ofOne(
            Asked asked,
            UUID id,
            Catalogue metrics,
            Map<UUID, Set<UUID>> without,
            List<MetricDefinition> named) {
        Trials.Scope scope = asked.scope();
        Supplier supplier = directory.at(scope.asOf()).supplier(id);
        if (supplier == null) {
            throw Missing.here();
        }
        Computed now =
                scores.computed(
                                List.of(supplier),
                                scope.period(),
                                scope.effective(),
                                scope.asOf(),
                                Assumption.NONE)
                        .getFirst();
        if (asked.question().template() == null) {
            asked.question().requireSome(Set.of(Question.codes(now.template())));
        }
        Computed then =
                TrialClient.otherwise(
                        scores,
                        now,
                        assumption(asked, now, metrics, without)
                                .measuring(named.toArray(MetricDefinition[]::new)));
        Comparison comparison =
                Comparison.unranked(
                        List.of(Stand.of(now)), List.of(Stand.of(then)), now.position());
        return new Answer(comparison, now, then);
    }

    private static Assumption assumption(
            Asked asked, Computed of, Catalogue metrics, Map<UUID, Set<UUID>> without) {
        return asked.question()
                .assumption(of.template(), metrics)
                .without(without.getOrDefault(of.supplier().id(), Set.of()));
    }
}
