package entente.scorecard.metrics;

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

    private record Compared(Measured.Bought bought, Benchmarks.Price market) {}

    private MarketPremium() {}

    /** In which currency purchases are compared with market prices. */
    static Conversion conversion(
            List<Measured.Bought> purchases, Rates rates, Benchmarks benchmarks) {
        Set<String> currencies = new TreeSet<>();
        for (Measured.Bought bought : purchases) {
            Benchmarks.Price market =
                    benchmarks.inForce(bought.itemNumber(), bought.category(), bought.orderedOn());
            if (bought.lines() != 0 && market != null) {
                currencies.add(bought.currency());
                currencies.add(market.currency());
            }
        }
        return Conversion.among(currencies, rates);
    }

    static MetricValue of(
            MetricDefinition metric,
            List<Measured.Bought> purchases,
            Conversion conversion,
            Benchmarks benchmarks) {
        Map<String, Long> excluded = new TreeMap<>();
        List<Compared> compared = new ArrayList<>();
        for (Measured.Bought bought : purchases) {
            if (bought.lines() == 0) {
                continue;
            }
            Benchmarks.Price market =
                    benchmarks.inForce(bought.itemNumber(), bought.category(), bought.orderedOn());
            if (market == null) {
                excluded.merge("no-market-price", bought.lines(), Long::sum);
                continue;
            }
            compared.add(new Compared(bought, market));
        }
        return sum(metric, compared, conversion, excluded);
    }

    private static MetricValue sum(
            MetricDefinition metric,
            List<Compared> compared,
            Conversion conversion,
            Map<String, Long> excluded) {
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
        return MetricValue.ratio(metric, 100, paid.subtract(atMarket), atMarket, facts, excluded);
    }
}
