package entente.innovation.economics;

import entente.innovation.ledger.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * Where the money and the value are, in the reporting currency.
 *
 * @param shares most realised first
 */
public record Portfolio(Cut by, String currency, List<Share> shares, long position) {

    public Portfolio {
        shares = List.copyOf(shares);
    }

    /**
     * The initiatives of one partnership, stage or kind.
     *
     * @param key the supplier's id, the stage or the kind
     * @param intangible validated and in no account; in none of the other amounts
     * @param from where the initiatives are of which this is made, each with its entries
     */
    public record Share(
            String key,
            int initiatives,
            Money invested,
            Money claimed,
            Money validated,
            Money realised,
            Money intangible,
            Ratio roi,
            String from) {

        /** What one initiative's money is told by. */
        static Share of(String key, Case facts, String currency, String from) {
            BigDecimal invested = sum(facts, true, Flow::invested);
            BigDecimal realised = sum(facts, true, Flow::realised);
            return new Share(
                    key,
                    1,
                    Money.of(invested, currency),
                    Money.of(sum(facts, true, Flow::claimed), currency),
                    Money.of(sum(facts, true, Flow::validated), currency),
                    Money.of(realised, currency),
                    Money.of(sum(facts, false, Flow::validated), currency),
                    Ratio.gain(realised, invested),
                    from);
        }

        private static BigDecimal sum(
                Case facts, boolean tangible, Function<Flow, BigDecimal> amount) {
            return facts.flows().stream()
                    .filter(flow -> flow.tangible() == tangible)
                    .map(amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }
}
