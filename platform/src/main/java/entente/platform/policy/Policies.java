package entente.platform.policy;

import entente.platform.store.EventStore;
import entente.platform.store.Leadership;
import entente.platform.view.Feeds;
import entente.platform.view.Follower;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All policies of the service, and the clock that tells them of their deadlines. */
public final class Policies implements AutoCloseable {

    private final List<PolicyRunner<?, ?>> runners = new ArrayList<>();
    private final Deadlines deadlines;

    public Policies(
            List<Policy<?, ?>> policies,
            EventStore store,
            Leadership leadership,
            Feeds feeds,
            MeterRegistry meters) {
        Set<String> names = new HashSet<>();
        for (Policy<?, ?> policy : policies) {
            if (!names.add(policy.name())) {
                throw new IllegalArgumentException("Two policies are named " + policy.name());
            }
            runners.add(new PolicyRunner<>(policy, store, leadership, feeds, meters));
        }
        this.deadlines = new Deadlines(store, leadership);
    }

    /** How the policies are doing. */
    public List<Follower.Status> status() {
        return runners.stream().flatMap(r -> r.following().status().stream()).toList();
    }

    /** Lag of the policies that this instance leads, one meter per consumer. */
    public void bindTo(MeterRegistry meters) {
        followers()
                .forEach(f ->
                        meters.gauge(
                                "entente.policy.lag",
                                Tags.of("consumer", f.consumer()),
                                f,
                                Follower::lag));
    }

    /** Reacts again to what was set aside under the key; returns how many events. */
    public int replay(String consumer, String key) {
        return followers().stream()
                .filter(f -> f.consumer().equals(consumer))
                .mapToInt(f -> f.replay(key))
                .sum();
    }

    private List<Follower<?>> followers() {
        return runners.stream()
                .<Follower<?>>flatMap(r -> r.following().followers().stream())
                .toList();
    }

    @Override
    public void close() {
        runners.forEach(PolicyRunner::leave);
        deadlines.close();
        runners.parallelStream().forEach(PolicyRunner::close);
    }
}
