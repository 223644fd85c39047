package entente.scorecard.forecasts;

import entente.platform.Decider;
import entente.scorecard.forecasts.WatchCommand.Compare;
import entente.scorecard.forecasts.WatchEvent.Cleared;
import entente.scorecard.forecasts.WatchEvent.Raised;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What does not fit in the forecast of one item and site with one supplier: raised once, cleared
 * when it is no longer found. What was cleared and is found again is raised again.
 */
public final class ForecastWatch implements Decider<WatchCommand, ForecastWatch.State, WatchEvent> {

    /** What is open. */
    public record State(Map<Finding.Key, Finding> open) {
        public State {
            open = Map.copyOf(open);
        }
    }

    @Override
    public State initial() {
        return new State(Map.of());
    }

    @Override
    public List<WatchEvent> decide(WatchCommand command, State state) {
        return switch (command) {
            case Compare c -> compare(c, state);
        };
    }

    private static List<WatchEvent> compare(Compare c, State state) {
        List<WatchEvent> events = new ArrayList<>();
        Set<Finding.Key> found = new HashSet<>();
        c.findings().forEach(finding -> found.add(finding.key()));
        state.open().keySet().stream()
                .filter(key -> !found.contains(key))
                .sorted(Finding.Key.ORDER)
                .forEach(key -> events.add(cleared(c, key)));
        for (Finding finding : c.findings()) {
            if (!state.open().containsKey(finding.key()) && found.remove(finding.key())) {
                events.add(raised(c, finding));
            }
        }
        return events;
    }

    private static Raised raised(Compare c, Finding finding) {
        return new Raised(
                c.supplier(),
                finding.kind(),
                c.place().itemNumber(),
                c.place().site(),
                c.place().unit(),
                finding.version(),
                finding.from(),
                finding.to(),
                finding.forecast(),
                finding.committed(),
                c.today());
    }

    private static Cleared cleared(Compare c, Finding.Key key) {
        return new Cleared(
                c.supplier(), key.kind(), key.version(), key.from(), key.to(), c.today());
    }

    @Override
    public State evolve(State state, WatchEvent event) {
        Map<Finding.Key, Finding> open = new HashMap<>(state.open());
        switch (event) {
            case Raised e -> open.put(e.finding().key(), e.finding());
            case Cleared e -> open.remove(e.key());
        }
        return new State(open);
    }
}
