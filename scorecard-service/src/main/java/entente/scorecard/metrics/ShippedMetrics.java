package entente.scorecard.metrics;

import entente.scorecard.metrics.MetricDefinition.Direction;
import entente.scorecard.metrics.MetricDefinition.Level;
import entente.scorecard.metrics.MetricDefinition.Rule;
import entente.scorecard.metrics.MetricDefinition.Unit;
import java.util.List;

/** The definitions that are shipped: Entente's metric definitions, version 1. */
public final class ShippedMetrics {

    private static final String DUE = "the line's due date";
    private static final String PURCHASES = "purchase events; Entente's metric definitions";
    private static final String GOVERNANCE = "governance events; Entente's metric definitions";
    private static final String DELIVERY_TOLERANCE =
            "0 days late, 0 % short; a change by the buyer within 14 days before the due date"
                    + " excludes the line";

    /** All of them, in the order in which they are listed. */
    public static final List<MetricDefinition> ALL =
            List.of(
                    of(
                            Metric.OTIF,
                            "On time in full",
                            Unit.PERCENT,
                            Direction.HIGHER_IS_BETTER,
                            "lines on time and in full",
                            "lines due",
                            DUE,
                            DELIVERY_TOLERANCE,
                            "lines on time and in full ÷ lines due × 100"),
                    of(
                            Metric.FILL_RATE,
                            "Fill rate",
                            Unit.PERCENT,
                            Direction.HIGHER_IS_BETTER,
                            "Σ min(received by due date, ordered) × price",
                            "Σ ordered × price",
                            DUE,
                            "over-delivery counts as ordered; changes by the buyer as for otif",
                            "Σ min(received by due date, ordered) × price ÷ Σ ordered × price × 100,"
                                    + " lines due"),
                    of(
                            Metric.LEAD_TIME_MEAN,
                            "Lead time",
                            Unit.DAYS,
                            Direction.LOWER_IS_BETTER,
                            "Σ days",
                            "completed lines",
                            DUE,
                            "",
                            "mean days from placedOn to the receipt that completed the line"),
                    of(
                            Metric.LEAD_TIME_SIGMA,
                            "Spread of lead time",
                            Unit.DAYS,
                            Direction.LOWER_IS_BETTER,
                            "n·Σd² − (Σd)²",
                            "n·(n − 1)",
                            DUE,
                            "",
                            "sample standard deviation (n − 1) of the same days;"
                                    + " √(numerator ÷ denominator) with n·Σd² − (Σd)² and n·(n − 1)"),
                    of(
                            Metric.PPM,
                            "Rejected parts",
                            Unit.PARTS_PER_MILLION,
                            Direction.LOWER_IS_BETTER,
                            "rejected",
                            "received",
                            DUE,
                            "countable units only",
                            "rejected ÷ received × 1,000,000 over countable units, reversed receipts"
                                    + " out"),
                    of(
                            Metric.QUALITY_IMPROVEMENT,
                            "Quality improvement",
                            Unit.PERCENT,
                            Direction.HIGHER_IS_BETTER,
                            "rejected before × received − rejected × received before",
                            "rejected before × received",
                            DUE,
                            "countable units only",
                            "(PPM of the previous period − PPM) ÷ PPM of the previous period × 100"),
                    of(
                            Metric.PPV,
                            "Purchase price variance",
                            Unit.MONEY,
                            Direction.LOWER_IS_BETTER,
                            "Σ (order price − standard price) × received",
                            "",
                            DUE,
                            "",
                            "Σ (order price − standard price) × received"),
                    of(
                            Metric.PPV_RATE,
                            "Price against standard",
                            Unit.PERCENT,
                            Direction.LOWER_IS_BETTER,
                            "Σ (order price − standard price) × received",
                            "Σ standard price × received",
                            DUE,
                            "",
                            "Σ (order price − standard price) × received ÷ Σ standard price ×"
                                    + " received × 100"),
                    of(
                            Metric.INVOICE_VARIANCE,
                            "Invoice variance",
                            Unit.MONEY,
                            Direction.LOWER_IS_BETTER,
                            "Σ (invoice price − order price) × invoiced",
                            "",
                            DUE,
                            "",
                            "Σ (invoice price − order price) × invoiced"),
                    of(
                            Metric.MARKET_PREMIUM,
                            "Premium over market",
                            Unit.PERCENT,
                            Direction.LOWER_IS_BETTER,
                            "Σ q (p − b)",
                            "Σ q b",
                            DUE,
                            "",
                            "Σ q (p − b) ÷ Σ q b × 100; q received, p order price, b the market price"
                                    + " of the item, else of its category, in force on the order date"),
                    of(
                            Metric.CONFIRMATION_TIME,
                            "Time to confirm",
                            Unit.DAYS,
                            Direction.LOWER_IS_BETTER,
                            "Σ days",
                            "confirmed lines",
                            DUE,
                            "",
                            "mean days from order date to first confirmation"),
                    of(
                            Metric.COMPLAINT_RESOLUTION_TIME,
                            "Time to resolve complaints",
                            Unit.DAYS,
                            Direction.LOWER_IS_BETTER,
                            "Σ days",
                            "closed complaints",
                            "the day on which the complaint was opened",
                            "",
                            "mean days from opened to closed; complaints opened in the period"),
                    of(
                            Metric.SPEND,
                            "Spend",
                            Unit.MONEY,
                            Direction.NEUTRAL,
                            "Σ received × order price",
                            "",
                            DUE,
                            "",
                            "Σ received × order price"),
                    of(
                            Metric.COMMITS_PAST_DUE,
                            "Commits past due",
                            Unit.PERCENT,
                            Direction.LOWER_IS_BETTER,
                            "lines due whose supplier's last promise is after the due date",
                            "lines due",
                            DUE,
                            "a promise that the buyer moved the due date to is none; changes by the"
                                    + " buyer as for otif",
                            "lines due whose supplier's last promise is after the due date ÷ lines"
                                    + " due × 100"),
                    of(
                            Metric.TCO_INDEX,
                            "Total cost of ownership",
                            Unit.RATIO,
                            Direction.LOWER_IS_BETTER,
                            "spend + Σ rejected × price + late days × cost of a day + confirmed cost"
                                    + " lines",
                            "spend",
                            DUE + "; cost lines by their own day",
                            "the cost of a day is the setting entente.scorecard.late-line-cost-per-day"
                                    + " [50] in the reporting currency; a line is late until it is"
                                    + " complete or cancelled; not what the buyer caused",
                            "(spend + Σ rejected × price + late days × cost of a day + switching and"
                                    + " investment lines) ÷ spend"),
                    new MetricDefinition(
                            Metric.INNOVATION_CONTRIBUTION.key(),
                            "Innovation contribution",
                            Unit.POINTS,
                            Direction.HIGHER_IS_BETTER,
                            Level.OBSERVATION,
                            "(5 × ideas + 15 × prototypes + 30 × commercialised) × spend ÷ 100"
                                    + " + 50 × min(validated value, spend ÷ 100)",
                            "spend ÷ 100",
                            "the day on which it was answered, completed, commercialised, validated",
                            "",
                            "min(100, 5 × ideas with feedback + 15 × prototypes + 30 × commercialised"
                                    + " + 50 × min(1, validated value ÷ 1 % of spend))",
                            "innovation and purchase events; Entente's metric definitions",
                            new Rule.Calculated(Metric.INNOVATION_CONTRIBUTION)),
                    share(
                            "action-items-on-time",
                            "Actions on time",
                            "action items completed by their due date",
                            "action items due",
                            GOVERNANCE),
                    share(
                            "escalations-in-sla",
                            "Escalations in time",
                            "escalations resolved within their time",
                            "escalations due",
                            GOVERNANCE),
                    share(
                            "targets-met",
                            "Targets met",
                            "sustainability targets met",
                            "targets due",
                            "targets agreed here; Entente's metric definitions"));

    private ShippedMetrics() {}

    private static MetricDefinition of(
            Metric metric,
            String name,
            Unit unit,
            Direction direction,
            String numerator,
            String denominator,
            String dateRule,
            String tolerance,
            String formula) {
        return new MetricDefinition(
                metric.key(),
                name,
                unit,
                direction,
                Level.LINE,
                numerator,
                denominator,
                dateRule,
                tolerance,
                formula,
                PURCHASES,
                new Rule.Calculated(metric));
    }

    /** A share of what was due, in percent; the measure is called as the metric is. */
    private static MetricDefinition share(
            String code, String name, String numerator, String denominator, String source) {
        return new MetricDefinition(
                new MetricKey(code, 1),
                name,
                Unit.PERCENT,
                Direction.HIGHER_IS_BETTER,
                Level.OBSERVATION,
                numerator,
                denominator,
                "the day on which it was due",
                "",
                numerator + " ÷ " + denominator + " × 100",
                source,
                new Rule.Observed(code, 100));
    }
}
