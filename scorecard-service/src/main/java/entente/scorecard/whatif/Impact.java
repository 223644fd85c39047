package entente.scorecard.whatif;

import java.math.BigDecimal;

/**
 * What a change would have meant in a period, as recorded before it is activated.
 *
 * @param suppliers compared
 * @param scored of them with a score after the change
 * @param moved of them with another score, rank or standing
 * @param up of them with a higher score
 * @param down of them with a lower one
 * @param standingChanged of them with another standing
 * @param greatest distance that a score moves, in points
 * @param position of the purchase log that it was computed from
 */
public record Impact(
        String period,
        int suppliers,
        int scored,
        int moved,
        int up,
        int down,
        int standingChanged,
        BigDecimal greatest,
        long position) {}
