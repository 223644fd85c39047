package entente.scorecard.measuring;

import entente.platform.Decider;
import entente.scorecard.measuring.MeasuredCommand.Measure;
import entente.scorecard.measuring.MeasuredCommand.Warn;
import entente.scorecard.measuring.MeasuredEvent.EarlyWarningRaised;
import entente.scorecard.measuring.MeasuredEvent.MetricsMeasured;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was told of a supplier's month: its metrics whenever a number changed, at most once a day,
 * and each warning once for ever, because what was looked into need not be looked into again.
 */
public final class MeasuredMonth
        implements Decider<MeasuredCommand, MeasuredMonth.State, MeasuredEvent> {

    /** What was warned of. */
    public record Warned(String metric, Signal signal) {}

    /**
     * What was told last.
     *
     * @param told null as long as nothing was
     */
    public record State(@Nullable MetricsMeasured told, Set<Warned> warned) {
        public State {
            warned = Set.copyOf(warned);
        }

        /** Whether this is what was told, so that nothing is left to be told on another day. */
        boolean says(MetricsMeasured measured) {
            return told == null
                    ? measured.withoutEmpty().metrics().isEmpty()
                    : told.saysTheSame(measured);
        }
    }

    @Override
    public State initial() {
        return new State(null, Set.of());
    }

    @Override
    public List<MeasuredEvent> decide(MeasuredCommand command, State state) {
        return switch (command) {
            case Measure c -> measured(c.measured(), state.told());
            case Warn c -> warned(c.findings(), state.warned());
        };
    }

    private static List<MeasuredEvent> measured(
            MetricsMeasured now, @Nullable MetricsMeasured told) {
        if (told == null) {
            // Of most suppliers and months there is nothing to tell.
            return now.metrics().isEmpty() ? List.of() : List.of(now);
        }
        return now.saysTheSame(told) || !now.on().isAfter(told.on()) ? List.of() : List.of(now);
    }

    private static List<MeasuredEvent> warned(List<EarlyWarningRaised> findings, Set<Warned> told) {
        List<MeasuredEvent> events = new ArrayList<>();
        Set<Warned> known = new HashSet<>(told);
        for (EarlyWarningRaised finding : findings) {
            if (known.add(new Warned(finding.metric(), finding.signal()))) {
                events.add(finding);
            }
        }
        return events;
    }

    @Override
    public State evolve(State state, MeasuredEvent event) {
        return switch (event) {
            case MetricsMeasured e -> new State(e, state.warned());
            case EarlyWarningRaised e -> {
                Set<Warned> warned = new HashSet<>(state.warned());
                warned.add(new Warned(e.metric(), e.signal()));
                yield new State(state.told(), warned);
            }
        };
    }
}
