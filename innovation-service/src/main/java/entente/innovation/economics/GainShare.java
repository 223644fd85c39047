package entente.innovation.economics;

import entente.innovation.ledger.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * How the gain of the initiatives that paid back is divided.
 *
 * @param gain realised beyond what was invested, each initiative by itself
 * @param theirs the partner's part, by the percentage that was agreed for the initiative
 * @param undivided gain of initiatives for which nothing is agreed
 */
public record GainShare(Money gain, Money ours, Money theirs, Money undivided) {

    static GainShare of(List<Case> cases, String currency) {
        BigDecimal gain = BigDecimal.ZERO;
        BigDecimal theirs = BigDecimal.ZERO;
        BigDecimal undivided = BigDecimal.ZERO;
        for (Case each : cases) {
            BigDecimal share = each.theirs();
            gain = gain.add(each.gain());
            if (share == null) {
                undivided = undivided.add(each.gain());
            } else {
                theirs = theirs.add(each.gain().multiply(share).movePointLeft(2));
            }
        }
        return new GainShare(
                Money.of(gain, currency),
                Money.of(gain.subtract(theirs).subtract(undivided), currency),
                Money.of(theirs, currency),
                Money.of(undivided, currency));
    }
}
