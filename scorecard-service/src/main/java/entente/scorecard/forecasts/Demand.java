package entente.scorecard.forecasts;

import entente.scorecard.forecasts.Asked.Answer;
import entente.scorecard.forecasts.ForecastFact.Capacity;
import entente.scorecard.forecasts.ForecastFact.Committed;
import entente.scorecard.forecasts.ForecastFact.Produced;
import entente.scorecard.forecasts.ForecastFact.Published;
import entente.scorecard.purchases.EventState.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one supplier was asked for of an item, committed to, can make and made. A fold over the set
 * of its events: the order of arrival and repetitions never change it.
 *
 * @param asked by place, first day and day of asking; what was replaced too
 * @param made what was reported and is in force, by its first day
 * @param capacities of a group, in force, by their first days
 * @param states of all events, in the order in which they apply
 */
public record Demand(
        List<Asked> asked, List<Made> made, List<Able> capacities, List<Judged> states) {

    private static final Comparator<Asked> BY_PLACE =
            Comparator.comparing(Asked::place)
                    .thenComparing(asked -> asked.bucket().from())
                    .thenComparing(Asked::askedOn)
                    .thenComparing(asked -> asked.sources().getFirst(), ForecastEvent.CANONICAL);

    /** What the supplier made, by an event. */
    public record Made(Bucket bucket, ForecastEvent event) {}

    /** What the supplier can make, by an event. */
    public record Able(Capacity capacity, ForecastEvent event) {}

    /**
     * What became of an event.
     *
     * @param code why, for every state but COUNTED
     */
    public record Judged(ForecastEvent event, State state, @Nullable String code) {}

    public Demand {
        asked = List.copyOf(asked);
        made = List.copyOf(made);
        capacities = List.copyOf(capacities);
        states = List.copyOf(states);
    }

    /** One quantity that was asked for, while it is found out what becomes of it. */
    private static final class Chain {
        private final Place place;
        private final Bucket bucket;
        private final boolean changed;
        private final List<String> versions = new ArrayList<>();
        private final List<Answer> answers = new ArrayList<>();
        private final List<ForecastEvent> sources = new ArrayList<>();
        private @Nullable LocalDate replacedOn;

        Chain(Place place, Bucket bucket, boolean changed) {
            this.place = place;
            this.bucket = bucket;
            this.changed = changed;
        }

        Chain ask(String version, ForecastEvent event) {
            if (!versions.contains(version)) {
                versions.add(version);
            }
            sources.add(event);
            return this;
        }

        Asked done() {
            return new Asked(
                    place,
                    bucket,
                    versions,
                    sources.getFirst().businessDate(),
                    changed,
                    replacedOn,
                    answers,
                    sources);
        }
    }

    /** A version of the forecast of a place. */
    private record Version(Place place, String name) {}

    /**
     * Folds events of one supplier and item.
     *
     * @param rivals events of others that may use one of their ids
     */
    static Demand of(Collection<ForecastEvent> events, Collection<ForecastEvent> rivals) {
        Map<UUID, ForecastEvent> first = new HashMap<>();
        events.forEach(event -> first.merge(event.idHash(), event, Demand::first));
        rivals.forEach(event -> first.computeIfPresent(event.idHash(), (_, e) -> first(e, event)));
        SortedSet<ForecastEvent> counted = new TreeSet<>(ForecastEvent.CANONICAL);
        Set<ForecastEvent> others = new HashSet<>(events);
        for (ForecastEvent event : first.values()) {
            if (others.remove(event)) {
                counted.add(event);
            }
        }
        return new Fold(counted).demand(others);
    }

    private static ForecastEvent first(ForecastEvent one, ForecastEvent other) {
        return ForecastEvent.AMONG_SAME_ID.compare(one, other) <= 0 ? one : other;
    }

    /** The events that count, one after the other. */
    private static final class Fold {
        private final SortedMap<Place, Spans<Chain>> inForce = new TreeMap<>();
        private final List<Chain> chains = new ArrayList<>();
        private final Map<Version, List<Chain>> byVersion = new HashMap<>();
        private final Spans<Made> made = new Spans<>(Made::bucket);
        private final Spans<Able> able = new Spans<>(each -> each.capacity().capacity());
        private final Set<ForecastEvent> unknown = new HashSet<>();
        private final SortedSet<ForecastEvent> events;

        Fold(SortedSet<ForecastEvent> events) {
            this.events = events;
            // A commitment of the day may be told before the forecast it answers.
            events.forEach(this::ask);
            events.forEach(this::answer);
        }

        private void ask(ForecastEvent event) {
            switch (event.fact()) {
                case Published p -> p.buckets().forEach(bucket -> ask(p, bucket, event));
                case Produced p -> {
                    var _ = made.put(new Made(p.produced(), event));
                }
                case Capacity c -> {
                    var _ = able.put(new Able(c, event));
                }
                case Committed _ -> {} // afterwards
            }
        }

        private void ask(Published published, Bucket bucket, ForecastEvent event) {
            Spans<Chain> there =
                    inForce.computeIfAbsent(
                            published.place(), _ -> new Spans<>(chain -> chain.bucket));
            List<Chain> before = there.overlapping(bucket);
            Chain chain;
            if (before.size() == 1 && before.getFirst().bucket.saysTheSame(bucket)) {
                chain = before.getFirst();
            } else {
                chain = new Chain(published.place(), bucket, !before.isEmpty());
                there.put(chain).forEach(each -> each.replacedOn = event.businessDate());
                chains.add(chain);
            }
            List<Chain> of =
                    byVersion.computeIfAbsent(
                            new Version(published.place(), published.version()),
                            _ -> new ArrayList<>());
            if (!of.contains(chain)) {
                of.add(chain);
            }
            var _ = chain.ask(published.version(), event);
        }

        private void answer(ForecastEvent event) {
            if (event.fact() instanceof Committed c) {
                List<Chain> of =
                        byVersion.getOrDefault(new Version(c.place(), c.version()), List.of());
                for (Bucket bucket : c.buckets()) {
                    boolean known = false;
                    for (Chain chain : of) {
                        if (chain.bucket.contains(bucket)) {
                            chain.answers.add(new Answer(bucket, c.committedOn(), event));
                            known = true;
                        }
                    }
                    if (!known) {
                        unknown.add(event);
                    }
                }
            }
        }

        Demand demand(Set<ForecastEvent> others) {
            List<Asked> asked = chains.stream().map(Chain::done).sorted(BY_PLACE).toList();
            Set<ForecastEvent> standing = new HashSet<>();
            for (Asked each : asked) {
                if (each.isInForce()) {
                    standing.addAll(each.sources());
                }
                each.standing(LocalDate.MAX).forEach(answer -> standing.add(answer.event()));
            }
            made.all().forEach(each -> standing.add(each.event()));
            able.all().forEach(each -> standing.add(each.event()));
            List<Judged> states = new ArrayList<>();
            events.forEach(event -> states.add(judged(event, standing)));
            others.forEach(event -> states.add(new Judged(event, State.QUARANTINED, "id-reused")));
            states.sort(
                    Comparator.comparing(Judged::event, ForecastEvent.CANONICAL)
                            .thenComparing(state -> state.event().contentHash()));
            return new Demand(asked, List.copyOf(made.all()), List.copyOf(able.all()), states);
        }

        private Judged judged(ForecastEvent event, Set<ForecastEvent> standing) {
            if (unknown.contains(event)) {
                return new Judged(event, State.WAITING, "forecast-unknown");
            }
            return standing.contains(event)
                    ? new Judged(event, State.COUNTED, null)
                    : new Judged(event, State.SUPERSEDED, "superseded");
        }
    }
}
