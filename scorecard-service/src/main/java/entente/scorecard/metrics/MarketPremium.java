package entente.scorecard.metrics;

import entente.scorecard.purchases.PurchaseFact.MarketPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was paid above the market: Σ q (p − b) ÷ Σ q b, b in force on the order date. */
final class MarketPremium {

    private record Compared(Measured.Bought bought, MarketPrice market) {}

    private MarketPremium() {}

    static MetricValue of(List<Measured.Bought> purchases, Rates rates, Benchmarks benchmarks) {
        Map<String, Long> excluded = new TreeMap<>();
        List<Compared> compared = new ArrayList<>();
        Set<String> currencies = new TreeSet<>();
        for (Measured.Bought bought : purchases) {
            if (bought.lines() == 0) {
                continue;
            }
            MarketPrice market =
                    benchmarks.inForce(bought.itemNumber(), bought.category(), bought.orderedOn());
            if (market == null) {
                excluded.merge("no-market-price", bought.lines(), Long::sum);
                continue;
            }
            compared.add(new Compared(bought, market));
            currencies.add(bought.currency());
            currencies.add(market.currency());
        }
        return sum(compared, Conversion.among(currencies, rates), excluded);
    }

    private static MetricValue sum(
            List<Compared> compared, Conversion conversion, Map<String, Long> excluded) {
        BigDecimal paid = BigDecimal.ZERO;
        BigDecimal atMarket = BigDecimal.ZERO;
        long facts = 0;
        for (Compared pair : compared) {
            Measured.Bought bought = pair.bought();
            LocalDate day = bought.orderedOn();
            BigDecimal ofOrder = conversion.factor(bought.currency(), day);
            BigDecimal ofMarket = conversion.factor(pair.market().currency(), day);
            if (ofOrder == null || ofMarket == null) {
                excluded.merge("rate-missing", bought.lines(), Long::sum);
                continue;
            }
            facts += bought.lines();
            paid = paid.add(bought.amount().multiply(ofOrder));
            BigDecimal market = bought.quantity().multiply(pair.market().unitPrice());
            atMarket = atMarket.add(market.multiply(ofMarket));
        }
        return MetricValue.ratio(
                Metric.MARKET_PREMIUM, 100, paid.subtract(atMarket), atMarket, facts, excluded);
    }
}
