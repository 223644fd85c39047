package entente.innovation.economics;

import entente.innovation.ledger.Money;
import java.util.List;

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
            String from) {}
}
