package entente.scorecard.metrics;

import java.util.Arrays;
import java.util.Optional;

/**
 * The metrics, each one definition. A change of meaning is a new version beside the old one, never
 * an edit. Formulas are Entente's metric definitions, version 1; lines belong to the period of
 * their due date.
 */
public enum Metric {
    OTIF(
            "otif",
            Unit.PERCENT,
            Direction.HIGHER_IS_BETTER,
            "lines on time and in full ÷ lines due × 100"),
    FILL_RATE(
            "fill-rate",
            Unit.PERCENT,
            Direction.HIGHER_IS_BETTER,
            "Σ min(received by due date, ordered) × price ÷ Σ ordered × price × 100, lines due"),
    LEAD_TIME_MEAN(
            "lead-time-mean",
            Unit.DAYS,
            Direction.LOWER_IS_BETTER,
            "mean days from placedOn to the receipt that completed the line"),
    LEAD_TIME_SIGMA(
            "lead-time-sigma",
            Unit.DAYS,
            Direction.LOWER_IS_BETTER,
            "sample standard deviation (n − 1) of the same days;"
                    + " √(numerator ÷ denominator) with n·Σd² − (Σd)² and n·(n − 1)"),
    PPM(
            "ppm",
            Unit.PARTS_PER_MILLION,
            Direction.LOWER_IS_BETTER,
            "rejected ÷ received × 1,000,000 over countable units, reversed receipts out"),
    QUALITY_IMPROVEMENT(
            "quality-improvement",
            Unit.PERCENT,
            Direction.HIGHER_IS_BETTER,
            "(PPM of the previous period − PPM) ÷ PPM of the previous period × 100"),
    PPV(
            "ppv",
            Unit.MONEY,
            Direction.LOWER_IS_BETTER,
            "Σ (order price − standard price) × received"),
    PPV_RATE(
            "ppv-rate",
            Unit.PERCENT,
            Direction.LOWER_IS_BETTER,
            "Σ (order price − standard price) × received ÷ Σ standard price × received × 100"),
    INVOICE_VARIANCE(
            "invoice-variance",
            Unit.MONEY,
            Direction.LOWER_IS_BETTER,
            "Σ (invoice price − order price) × invoiced"),
    MARKET_PREMIUM(
            "market-premium",
            Unit.PERCENT,
            Direction.LOWER_IS_BETTER,
            "Σ q (p − b) ÷ Σ q b × 100; q received, p order price, b the market price of the item,"
                    + " else of its category, in force on the order date"),
    CONFIRMATION_TIME(
            "confirmation-time",
            Unit.DAYS,
            Direction.LOWER_IS_BETTER,
            "mean days from order date to first confirmation"),
    COMPLAINT_RESOLUTION_TIME(
            "complaint-resolution-time",
            Unit.DAYS,
            Direction.LOWER_IS_BETTER,
            "mean days from opened to closed; complaints opened in the period"),
    SPEND("spend", Unit.MONEY, Direction.NEUTRAL, "Σ received × order price"),
    INNOVATION_CONTRIBUTION(
            "innovation-contribution",
            Unit.POINTS,
            Direction.HIGHER_IS_BETTER,
            "min(100, 5 × ideas with feedback + 15 × prototypes + 30 × commercialised"
                    + " + 50 × min(1, validated value ÷ 1 % of spend))"),
    ACTION_ITEMS_ON_TIME(
            "action-items-on-time",
            Unit.PERCENT,
            Direction.HIGHER_IS_BETTER,
            "action items completed by their due date ÷ action items due × 100"),
    ESCALATIONS_IN_SLA(
            "escalations-in-sla",
            Unit.PERCENT,
            Direction.HIGHER_IS_BETTER,
            "escalations resolved within their time ÷ escalations due × 100"),
    TARGETS_MET(
            "targets-met",
            Unit.PERCENT,
            Direction.HIGHER_IS_BETTER,
            "sustainability targets met ÷ targets due × 100");

    /** What a value is counted in. */
    public enum Unit {
        PERCENT,
        DAYS,
        PARTS_PER_MILLION,
        /** In the currency that the answer names. */
        MONEY,
        POINTS
    }

    /** Which way is good. */
    public enum Direction {
        HIGHER_IS_BETTER,
        LOWER_IS_BETTER,
        NEUTRAL
    }

    /** All definitions here are the first version. */
    public static final int VERSION = 1;

    private final String code;
    private final Unit unit;
    private final Direction direction;
    private final String formula;

    Metric(String code, Unit unit, Direction direction, String formula) {
        this.code = code;
        this.unit = unit;
        this.direction = direction;
        this.formula = formula;
    }

    public String code() {
        return code;
    }

    public int version() {
        return VERSION;
    }

    public Unit unit() {
        return unit;
    }

    public Direction direction() {
        return direction;
    }

    public String formula() {
        return formula;
    }

    public static Optional<Metric> ofCode(String code) {
        return Arrays.stream(values()).filter(metric -> metric.code.equals(code)).findFirst();
    }
}
