package entente.scorecard.metrics;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What lines cost that are late.
 *
 * @param perDay of each line, in the reporting currency
 * @param effective to which day open lines are late
 * @param convertedOn whose rate converts it, where amounts are in another currency
 */
public record LateCost(BigDecimal perDay, LocalDate effective, LocalDate convertedOn) {

    /** In a period: by the rate of its last day, or of the day looked at while it goes on. */
    public static LateCost of(BigDecimal perDay, LocalDate effective, LocalDate lastDay) {
        return new LateCost(perDay, effective, effective.isBefore(lastDay) ? effective : lastDay);
    }
}
