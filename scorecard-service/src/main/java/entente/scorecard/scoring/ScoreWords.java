package entente.scorecard.scoring;

import entente.scorecard.metrics.Addends.Arithmetic;
import entente.scorecard.metrics.MetricValue;
import entente.scorecard.purchases.Correction;
import entente.scorecard.purchases.EventState;
import entente.scorecard.purchases.LineFacts.Delivery;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How pages say things. */
public final class ScoreWords {

    public String standing(@Nullable Standing standing) {
        return standing == null ? "No standing" : sentence(standing.name());
    }

    public String tone(@Nullable Standing standing) {
        return switch (standing) {
            case null -> "";
            case EXCELLENT, GOOD -> "good";
            case FAIR -> "busy";
            case POOR -> "bad";
        };
    }

    /** Where a scorecard stands in its life. */
    public String statusTone(String status) {
        return switch (status) {
            case "FINAL" -> "good";
            case "DISPUTED" -> "bad";
            case "PUBLISHED" -> "busy";
            default -> "";
        };
    }

    /** A score or points, with one decimal; cut, so that it never looks like the next standing. */
    public String score(@Nullable BigDecimal score) {
        return score == null ? "–" : score.setScale(1, RoundingMode.DOWN).toPlainString();
    }

    /** A metric's value in its unit; amounts with two decimals, all else with up to two. */
    public String value(@Nullable String value, String unit) {
        if (value == null) {
            return "no data";
        }
        BigDecimal number = new BigDecimal(value);
        return switch (unit) {
            case "PERCENT" -> short2(number) + " %";
            case "DAYS" -> short2(number) + " days";
            case "PARTS_PER_MILLION" -> grouped(number, 0) + " ppm";
            case "POINTS" -> short2(number) + " points";
            case "RATIO" -> short2(number) + " times";
            case "COUNT" -> short2(number);
            default -> grouped(number, 2) + " " + unit;
        };
    }

    private static String short2(BigDecimal number) {
        return MetricValue.plain(number.setScale(2, RoundingMode.HALF_UP));
    }

    private static String grouped(BigDecimal number, int decimals) {
        return String.format(
                Locale.ROOT,
                "%,." + decimals + "f",
                number.setScale(decimals, RoundingMode.HALF_UP));
    }

    public String outcome(Delivery delivery) {
        return switch (delivery) {
            case NOT_DUE -> "Not due yet";
            case NOTHING_DUE -> "Nothing due";
            case BUYER_CAUSED -> "Excluded: changed by us";
            case ON_TIME_IN_FULL -> "On time in full";
            case MISSED -> "Missed";
        };
    }

    public String outcomeTone(Delivery delivery) {
        return switch (delivery) {
            case NOT_DUE, NOTHING_DUE -> "";
            case BUYER_CAUSED -> "busy";
            case ON_TIME_IN_FULL -> "good";
            case MISSED -> "bad";
        };
    }

    public String late(@Nullable Long days) {
        if (days == null) {
            return "";
        }
        return days == 0
                ? "too little on the day"
                : days + (days == 1 ? " day late" : " days late");
    }

    public String state(EventState.State state) {
        return sentence(state.name());
    }

    public String stateTone(EventState.State state) {
        return switch (state) {
            case COUNTED -> "good";
            case SUPERSEDED, REVERSED -> "";
            case WAITING -> "busy";
            case QUARANTINED -> "bad";
        };
    }

    /** By how much a score moves, with its sign. */
    public String moved(BigDecimal distance) {
        return (distance.signum() > 0 ? "+" : "")
                + distance.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    /** What is given for exceeding a target. */
    public String reward(Template.Reward reward) {
        String what = sentence(reward.kind().name());
        if (reward.amount() != null && reward.currency() != null) {
            return what + " of " + value(reward.amount().toPlainString(), reward.currency());
        }
        return reward.sharePoints() == null
                ? what
                : what
                        + " of "
                        + short2(reward.sharePoints())
                        + " points more"
                        + (reward.category() == null ? "" : " in " + reward.category());
    }

    /** What people corrected. */
    public String correction(Correction correction) {
        return switch (correction) {
            case Correction.LeftOut _ -> "Left out";
            case Correction.BuyerCaused _ -> "Caused by us";
            case Correction.Receipt(String number, var receivedOn, var quantity) ->
                    "Receipt "
                            + number
                            + (receivedOn == null ? "" : ", received on " + receivedOn)
                            + (quantity == null ? "" : ", quantity " + MetricValue.plain(quantity));
            case Correction.Inspection(String number, var rejected) ->
                    "Receipt "
                            + number
                            + (rejected == null ? "" : ", rejected " + MetricValue.plain(rejected));
        };
    }

    /** What a metric's value was made of; how, says its formula. */
    public String made(String numerator, String denominator, Arithmetic arithmetic, long factor) {
        String quotient = numerator + " ÷ " + denominator;
        return switch (arithmetic) {
            case SUM -> numerator;
            case QUOTIENT, IMPROVEMENT -> factor == 1 ? quotient : factor + " × " + quotient;
            case DEVIATION, CONTRIBUTION, WITH_COSTS, FORMULA -> quotient;
        };
    }

    /** {@code RECEIVED} as {@code Received}. */
    public String sentence(String constant) {
        String lower = constant.toLowerCase(Locale.ROOT).replace('_', ' ');
        return lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }

    /** From which value to which the points go. */
    public String scale(Points points, String unit) {
        return switch (points) {
            case Points.Ramp ramp ->
                    "0 points at "
                            + value(ramp.zeroAt().toPlainString(), unit)
                            + ", 100 at "
                            + value(ramp.fullAt().toPlainString(), unit);
            case Points.Bands bands -> bands.steps().size() + " bands";
        };
    }
}
