package entente.scorecard.forecasts;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A quantity for a span of days.
 *
 * @param to the last day, not before {@code from}
 */
public record Bucket(LocalDate from, LocalDate to, BigDecimal quantity) {

    boolean overlaps(Bucket other) {
        return !from.isAfter(other.to) && !to.isBefore(other.from);
    }

    boolean contains(Bucket other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    boolean saysTheSame(Bucket other) {
        return from.equals(other.from)
                && to.equals(other.to)
                && quantity.compareTo(other.quantity) == 0;
    }
}
