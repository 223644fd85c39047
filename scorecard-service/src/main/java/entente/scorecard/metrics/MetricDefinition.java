package entente.scorecard.metrics;

import entente.scorecard.purchases.Rules;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a metric means. A change of meaning is a new version beside the old one, never an edit.
 *
 * @param name for people
 * @param numerator what is added up above the line
 * @param denominator what it is divided by; empty for a plain sum
 * @param dateRule which day decides to which period a fact belongs
 * @param tolerance what still counts as good; empty when there is none
 * @param formula the whole of it in one line
 * @param source where the facts come from, and who defined it so
 */
public record MetricDefinition(
        MetricKey key,
        String name,
        Unit unit,
        Direction direction,
        Level level,
        String numerator,
        String denominator,
        String dateRule,
        String tolerance,
        String formula,
        String source,
        Rule rule) {

    /** What a value is counted in. */
    public enum Unit {
        PERCENT,
        DAYS,
        PARTS_PER_MILLION,
        /** In the currency that the answer names. */
        MONEY,
        POINTS,
        /** How many times the one is the other. */
        RATIO,
        /** Whole things. */
        COUNT
    }

    /** Which way is good. */
    public enum Direction {
        HIGHER_IS_BETTER,
        LOWER_IS_BETTER,
        NEUTRAL
    }

    /** What one fact is. */
    public enum Level {
        /** An order line. */
        LINE,
        /** A counted unit (a case) of an order line. */
        CASE,
        /** Something that another service, or a person here, told: an action item, a rating. */
        OBSERVATION
    }

    /** How a value is made. */
    public sealed interface Rule {

        /**
         * By code of its own, from order lines (and what is observed, where the formula says so).
         */
        record Calculated(Metric metric) implements Rule {}

        /** As code calculates it, from order lines that are folded by other tolerances. */
        record Tolerated(Metric metric, Rules rules) implements Rule {}

        /** {@code factor × Σ numerator ÷ Σ denominator} over the observations of one measure. */
        record Observed(String measure, long factor) implements Rule {}

        /** Σ numerator over the observations of one measure; money is converted, day by day. */
        record Summed(String measure) implements Rule {}

        /**
         * A formula over other metrics, none of which is a formula.
         *
         * @param expression as people wrote it
         * @param uses the metric behind each variable
         * @param evaluation of the expression
         */
        record Formula(String expression, Map<String, MetricKey> uses, Evaluation evaluation)
                implements Rule {
            public Formula {
                uses = Map.copyOf(uses);
            }
        }
    }

    /** Evaluates an expression; equal to the evaluation of the same one. */
    @FunctionalInterface
    public interface Evaluation {

        /**
         * The value.
         *
         * @param variables every one that is used
         * @return null when it would divide by zero
         */
        @Nullable BigDecimal of(Map<String, BigDecimal> variables);
    }

    public String code() {
        return key.code();
    }

    public int version() {
        return key.version();
    }

    /** Whether an observation enters it, or is left out of it by name. */
    public boolean looksAt(Observation observation) {
        return switch (rule) {
            case Rule.Observed of -> of.measure().equals(observation.measure());
            case Rule.Summed of -> of.measure().equals(observation.measure());
            case Rule.Calculated(Metric of) ->
                    switch (of) {
                        case INNOVATION_CONTRIBUTION ->
                                InnovationContribution.MEASURES.contains(observation.measure());
                        case TCO_INDEX -> TcoIndex.MEASURES.contains(observation.measure());
                        default -> false;
                    };
            case Rule.Tolerated _, Rule.Formula _ -> false;
        };
    }

    /** Whether the supplier's own users must not see its values: it tells of our plans. */
    public boolean isOursOnly() {
        return switch (rule) {
            case Rule.Summed of -> of.measure().equals(Observation.SWITCHING);
            case Rule.Observed of -> of.measure().equals(Observation.SWITCHING);
            case Rule.Formula of ->
                    of.uses().values().stream()
                            .anyMatch(used ->
                                    used.code().equals(Observation.SWITCHING)
                                            || used.code().equals(Metric.TCO_INDEX.code()));
            case Rule.Calculated of -> of.metric() == Metric.TCO_INDEX;
            case Rule.Tolerated _ -> false;
        };
    }

    /** Whether it compares what was paid with market prices. */
    public boolean comparesPrices() {
        return rule instanceof Rule.Calculated(Metric of) && of == Metric.MARKET_PREMIUM;
    }

    /** Whether its facts are observations, not order lines. */
    public boolean isObserved() {
        return switch (rule) {
            case Rule.Observed _, Rule.Summed _ -> true;
            case Rule.Calculated of -> of.metric() == Metric.INNOVATION_CONTRIBUTION;
            case Rule.Tolerated _, Rule.Formula _ -> false;
        };
    }
}
