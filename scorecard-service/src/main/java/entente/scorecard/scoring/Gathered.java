package entente.scorecard.scoring;

import entente.scorecard.metrics.Measured;
import entente.scorecard.metrics.Measured.Bought;
import entente.scorecard.metrics.Observation;
import entente.scorecard.purchases.EventState;
import entente.scorecard.purchases.FoldedLine;
import entente.scorecard.purchases.LineFacts;
import entente.scorecard.purchases.Measure;
import entente.scorecard.purchases.Party;
import entente.scorecard.purchases.Totals;
import entente.scorecard.purchases.TotalsKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sums of one supplier and period being gathered, from stored sums, from single lines, or from
 * both. Adding commutes; what is taken out again leaves no trace.
 */
public final class Gathered {

    private final Party as;
    private final Period period;
    private final String reportingCurrency;
    private final SortedMap<TotalsKey, Totals> now = new TreeMap<>();
    private final SortedMap<TotalsKey, Totals> previous = new TreeMap<>();
    private final List<Bought> bought = new ArrayList<>();
    private boolean removed;
    private boolean undated;
    private boolean dependsOnOthers;
    private long waiting;
    private long quarantined;

    Gathered(UUID supplier, Period period, String reportingCurrency) {
        this.as = new Party.Supplier(supplier);
        this.period = period;
        this.reportingCurrency = reportingCurrency;
    }

    /** From now on order dates do not matter: all amounts are in one currency. */
    void forgetDates() {
        undated = true;
    }

    /** One of its lines names several suppliers: who the others are decides how it counts. */
    void dependOnOthers() {
        dependsOnOthers = true;
    }

    boolean dependsOnOthers() {
        return dependsOnOthers;
    }

    void add(
            YearMonth month,
            String currency,
            LocalDate orderedOn,
            String invoiceCurrency,
            Totals totals) {
        LocalDate day = undated ? LocalDate.EPOCH : orderedOn;
        SortedMap<TotalsKey, Totals> sums;
        if (period.contains(month)) {
            sums = now;
        } else if (period.previous().contains(month)) {
            sums = previous;
        } else {
            return;
        }
        sums.merge(
                new TotalsKey(as, period.first(), currency, day, invoiceCurrency)
                        .reportedIn(reportingCurrency),
                totals,
                Totals::plus);
    }

    void add(FoldedLine line) {
        line.totals()
                .forEach((key, totals) ->
                        add(
                                key.month(),
                                key.currency(),
                                key.orderedOn(),
                                key.invoiceCurrency(),
                                totals));
    }

    void remove(FoldedLine line) {
        line.totals()
                .forEach((key, totals) ->
                        add(
                                key.month(),
                                key.currency(),
                                key.orderedOn(),
                                key.invoiceCurrency(),
                                Totals.ZERO.minus(totals)));
    }

    void add(Bought purchase) {
        bought.add(purchase);
    }

    /** What the line says was bought, when it is due in the period. */
    void addBought(FoldedLine line) {
        LineFacts facts = line.facts();
        if (facts != null
                && !line.totals().isEmpty()
                && period.contains(YearMonth.from(facts.dueOn()))) {
            bought.add(Bought.of(facts));
        }
    }

    /** Takes out again what was added of the line. */
    void removeBought(FoldedLine line) {
        LineFacts facts = line.facts();
        if (facts != null && period.contains(YearMonth.from(facts.dueOn()))) {
            bought.add(Bought.of(facts).negated());
            removed = true;
        }
    }

    void addUnsettled(EventState.State state, long events) {
        switch (state) {
            case WAITING -> waiting += events;
            case QUARANTINED -> quarantined += events;
            case COUNTED, SUPERSEDED, REVERSED -> {}
        }
    }

    Measured measured(List<Observation> observed) {
        now.values().removeIf(Totals::isZero);
        previous.values().removeIf(Totals::isZero);
        return new Measured(now, previous, removed ? Bought.merged(bought) : bought, observed);
    }

    /** What was bought, piece by piece; some of it may take other of it out again. */
    List<Bought> bought() {
        return bought;
    }

    Completeness completeness() {
        long counted = 0;
        for (Totals totals : now.values()) {
            counted += totals.count(Measure.EVENTS);
        }
        return new Completeness(counted, waiting, quarantined);
    }

    /**
     * How much of what was heard of a supplier and period has had its effect.
     *
     * @param counted events that have
     */
    public record Completeness(long counted, long waiting, long quarantined) {

        /** Percent; null when nothing was heard. */
        public @Nullable BigDecimal percent() {
            long all = counted + waiting + quarantined;
            return all == 0
                    ? null
                    : BigDecimal.valueOf(counted)
                            .multiply(Points.HUNDRED)
                            .divide(BigDecimal.valueOf(all), 4, java.math.RoundingMode.HALF_UP);
        }
    }

    static Map<UUID, Gathered> of(
            Iterable<UUID> suppliers, Period period, String reportingCurrency) {
        Map<UUID, Gathered> all = new java.util.LinkedHashMap<>();
        suppliers.forEach(id -> all.put(id, new Gathered(id, period, reportingCurrency)));
        return all;
    }
}
