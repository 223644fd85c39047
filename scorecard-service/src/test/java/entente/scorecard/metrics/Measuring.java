package entente.scorecard.metrics;

import entente.scorecard.purchases.Contribution;
import entente.scorecard.purchases.EventState;
import entente.scorecard.purchases.LineFacts;
import entente.scorecard.purchases.LineScript;
import entente.scorecard.purchases.PurchaseEvent;
import entente.scorecard.purchases.PurchaseLine;
import entente.scorecard.purchases.Rules;
import entente.scorecard.purchases.Totals;
import entente.scorecard.purchases.TotalsKey;
import entente.scorecard.scoring.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up lines for tests and computes their metrics, with all that a caller may leave out. */
public final class Measuring {

    /** What a late line costs a day. */
    public static final BigDecimal LATE_DAY = new BigDecimal("50");

    private final List<LineScript> lines = new ArrayList<>();
    private final List<Rates.Rate> rates = new ArrayList<>();
    private final List<PurchaseEvent> marketPrices = new ArrayList<>();
    private final List<MarketBaseline> baselines = new ArrayList<>();
    private final List<Observation> observed = new ArrayList<>();
    private Catalogue catalogue = Catalogue.SHIPPED;

    public Measuring line(LineScript line) {
        lines.add(line);
        return this;
    }

    public Measuring rate(String currency, String validFrom, String rate) {
        rates.add(new Rates.Rate(currency, LocalDate.parse(validFrom), new BigDecimal(rate)));
        return this;
    }

    public Measuring marketPrice(PurchaseEvent price) {
        marketPrices.add(price);
        return this;
    }

    public Measuring baseline(String item, String validFrom, String price) {
        baselines.add(
                new MarketBaseline(
                        validFrom,
                        item,
                        null,
                        LocalDate.parse(validFrom),
                        new BigDecimal(price),
                        "EUR"));
        return this;
    }

    public Measuring observed(Observation observation) {
        observed.add(observation);
        return this;
    }

    /** Measures these, too. */
    public Measuring metric(MetricDefinition definition) {
        List<MetricDefinition> all = new ArrayList<>(catalogue.all());
        all.add(definition);
        catalogue = new Catalogue(all);
        return this;
    }

    public MetricValues.Result in(String period, String effective) {
        Period now = Period.of(period).orElseThrow();
        LocalDate day = LocalDate.parse(effective);
        List<Measured.Bought> bought = new ArrayList<>();
        for (LineScript script : lines) {
            LineFacts facts = script.judged().at(day, Rules.STANDARD);
            if (facts != null && now.contains(java.time.YearMonth.from(facts.dueOn()))) {
                bought.add(Measured.Bought.of(facts));
            }
        }
        return MetricValues.of(
                new Measured(totals(now, day), totals(now.previous(), day), bought, observed),
                new Rates("EUR", rates),
                new Benchmarks(marketPrices, baselines),
                LateCost.of(LATE_DAY, day, now.end()),
                catalogue);
    }

    private Map<TotalsKey, Totals> totals(Period period, LocalDate day) {
        Map<TotalsKey, Totals> sums = new TreeMap<>();
        for (LineScript script : lines) {
            PurchaseLine line = script.judged();
            LineFacts facts = line.at(day, Rules.STANDARD);
            if (facts == null) {
                continue;
            }
            long settled = line.states().stream().filter(EventState::isSettled).count();
            Contribution.of(facts, settled)
                    .forEach((key, totals) -> {
                        if (period.contains(key.month())) {
                            sums.merge(key, totals, Totals::plus);
                        }
                    });
        }
        return sums;
    }
}
