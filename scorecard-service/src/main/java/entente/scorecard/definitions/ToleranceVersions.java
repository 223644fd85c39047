package entente.scorecard.definitions;

import entente.platform.Decider;
import entente.platform.Rejected;
import entente.scorecard.definitions.ToleranceEvent.Drafted;
import entente.scorecard.metrics.Metric;
import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.metrics.MetricDefinition.Rule;
import entente.scorecard.metrics.MetricKey;
import entente.scorecard.purchases.Rules;
import java.util.ArrayList;
import java.util.List;

/**
 * Versions of a shipped metric with other tolerances; its formula stays. Its lines are folded again
 * for every answer, so that one supplier is tried with it, in what-if.
 */
public final class ToleranceVersions
        implements Decider<ToleranceVersions.Draft, ToleranceVersions.State, ToleranceEvent> {

    /** Whose lines tell on time from late by tolerances. */
    static final Metric METRIC = Metric.OTIF;

    /**
     * A version to be.
     *
     * @param code of the metric
     */
    public record Draft(String code, Rules rules, String by) {}

    /** Those that were drafted, the first one is version 2. */
    public record State(List<Drafted> drafted) {
        public State {
            drafted = List.copyOf(drafted);
        }
    }

    @Override
    public State initial() {
        return new State(List.of());
    }

    @Override
    public List<ToleranceEvent> decide(Draft c, State state) {
        if (!c.code().equals(METRIC.code())) {
            throw new Rejected(
                    "tolerance-not-supported", "Other tolerances are there for " + METRIC.code());
        }
        if (isSame(c.rules(), Rules.STANDARD)
                || state.drafted.stream().anyMatch(each -> isSame(each.rules(), c.rules()))) {
            throw new Rejected("tolerance-same", "There is a version with these tolerances");
        }
        return List.of(new Drafted(state.drafted.size() + 2, c.rules(), c.by()));
    }

    private static boolean isSame(Rules one, Rules other) {
        return one.lateDays() == other.lateDays()
                && one.buyerChangeDays() == other.buyerChangeDays()
                && one.shortfallPercent().compareTo(other.shortfallPercent()) == 0;
    }

    @Override
    public State evolve(State state, ToleranceEvent event) {
        return switch (event) {
            case Drafted e -> {
                List<Drafted> more = new ArrayList<>(state.drafted);
                more.add(e);
                yield new State(more);
            }
        };
    }

    /**
     * What a version means.
     *
     * @param shipped the first version
     */
    static MetricDefinition definition(MetricDefinition shipped, Drafted of) {
        Rules rules = of.rules();
        return new MetricDefinition(
                new MetricKey(shipped.code(), of.metricVersion()),
                shipped.name(),
                shipped.unit(),
                shipped.direction(),
                shipped.level(),
                shipped.numerator(),
                shipped.denominator(),
                shipped.dateRule(),
                "%d days late, %s %% short; a change by the buyer within %d days before the"
                        .concat(" due date excludes the line")
                        .formatted(
                                rules.lateDays(),
                                rules.shortfallPercent().toPlainString(),
                                rules.buyerChangeDays()),
                shipped.formula(),
                shipped.source() + "; tolerances by " + of.by(),
                new Rule.Tolerated(METRIC, rules));
    }
}
