package entente.scorecard.forecasts;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * When the two sides do not fit.
 *
 * @param commitDays how long the supplier has to answer
 * @param leadDays how long before its first day a quantity may still be changed
 * @param tolerance how much less than asked for is enough, in percent
 */
public record Terms(int commitDays, int leadDays, BigDecimal tolerance) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public Terms {
        if (commitDays < 0
                || leadDays < 0
                || tolerance.signum() < 0
                || tolerance.compareTo(WHOLE) > 0) {
            throw new IllegalArgumentException(
                    "Days are not negative and a tolerance is from 0 to 100 percent");
        }
    }

    /** The last day on which an answer is in time. */
    LocalDate answerDue(Asked asked) {
        return asked.askedOn().plusDays(commitDays);
    }

    /** Whether less is committed to than is enough. */
    boolean isShort(Asked asked, BigDecimal committed) {
        BigDecimal enough = asked.bucket().quantity().multiply(WHOLE.subtract(tolerance));
        return committed.multiply(WHOLE).compareTo(enough) < 0;
    }

    /** Whether it took the place of something else when that was to stand already. */
    boolean changedTooLate(Asked asked) {
        return asked.changed() && asked.askedOn().plusDays(leadDays).isAfter(asked.bucket().from());
    }
}
