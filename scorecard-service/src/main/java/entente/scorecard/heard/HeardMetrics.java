package entente.scorecard.heard;

import entente.scorecard.metrics.InnovationContribution;
import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.metrics.MetricDefinition.Direction;
import entente.scorecard.metrics.MetricDefinition.Level;
import entente.scorecard.metrics.MetricDefinition.Rule;
import entente.scorecard.metrics.MetricDefinition.Unit;
import entente.scorecard.metrics.MetricKey;
import java.util.List;

/** Metrics of what is heard, beside the shipped ones; all of them version 1. */
final class HeardMetrics {

    private static final String GOVERNANCE = "governance events; Entente's metric definitions";
    private static final String INNOVATION = "innovation events; Entente's metric definitions";

    static final List<MetricDefinition> ALL =
            List.of(
                    new MetricDefinition(
                            new MetricKey(ActionItems.OURS, 1),
                            "Own actions on time",
                            Unit.PERCENT,
                            Direction.HIGHER_IS_BETTER,
                            Level.OBSERVATION,
                            "our action items completed by their due date",
                            "our action items due",
                            "the day on which it was due",
                            "",
                            "our action items completed by their due date ÷ our action items due"
                                    + " × 100; withdrawn ones count neither way",
                            GOVERNANCE,
                            new Rule.Observed(ActionItems.OURS, 100)),
                    new MetricDefinition(
                            new MetricKey(Ideas.FEEDBACK_TIME, 1),
                            "Own time to answer ideas",
                            Unit.DAYS,
                            Direction.LOWER_IS_BETTER,
                            Level.OBSERVATION,
                            "Σ days",
                            "the supplier's ideas that got an answer",
                            "the day of the first answer",
                            "",
                            "mean days from handing in an idea to our first answer",
                            INNOVATION,
                            new Rule.Observed(Ideas.FEEDBACK_TIME, 1)),
                    count(
                            InnovationContribution.IDEAS,
                            "Ideas with feedback",
                            "the supplier's ideas that got an answer",
                            "the day of the first answer"),
                    count(
                            InnovationContribution.PROTOTYPES,
                            "Prototypes",
                            "pilots and prototypes carried through",
                            "the day on which it was completed"),
                    count(
                            InnovationContribution.COMMERCIALISED,
                            "Initiatives commercialised",
                            "initiatives whose result is in use or on the market",
                            "the first day of that"),
                    new MetricDefinition(
                            new MetricKey(InnovationContribution.VALUE, 1),
                            "Validated value",
                            Unit.MONEY,
                            Direction.HIGHER_IS_BETTER,
                            Level.OBSERVATION,
                            "Σ validated benefits less what was taken back",
                            "",
                            "the day of the ledger's entry",
                            "",
                            "Σ validated benefits less what was taken back, by the rate of the"
                                    + " entry's day",
                            INNOVATION,
                            new Rule.Summed(InnovationContribution.VALUE)));

    private HeardMetrics() {}

    private static MetricDefinition count(String code, String name, String what, String dateRule) {
        return new MetricDefinition(
                new MetricKey(code, 1),
                name,
                Unit.COUNT,
                Direction.HIGHER_IS_BETTER,
                Level.OBSERVATION,
                what,
                "",
                dateRule,
                "",
                "number of " + what,
                INNOVATION,
                new Rule.Summed(code));
    }
}
