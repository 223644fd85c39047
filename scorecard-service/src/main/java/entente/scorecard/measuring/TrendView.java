package entente.scorecard.measuring;

import entente.platform.Rejected;
import entente.platform.web.Caller;
import entente.scorecard.measuring.Control.Reading;
import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.metrics.MetricDefinition.Unit;
import entente.scorecard.metrics.MetricValue;
import entente.scorecard.scoring.Assumption;
import entente.scorecard.scoring.CardBook;
import entente.scorecard.scoring.Computed;
import entente.scorecard.scoring.Period;
import entente.scorecard.scoring.ScoreBook;
import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How did a metric of a supplier go from month to month? */
@Singleton
class TrendView {

    private final CardBook cards;
    private final ScoreBook scores;
    private final Caller caller;

    TrendView(CardBook cards, ScoreBook scores, Caller caller) {
        this.cards = cards;
        this.scores = scores;
        this.caller = caller;
    }

    /**
     * The months of a metric, the oldest first.
     *
     * @param position of the purchase log
     */
    record Trend(MetricDefinition metric, List<TrendMonth> months, long position) {
        Trend {
            months = List.copyOf(months);
        }
    }

    /**
     * The months of a metric, judged each by those before it. For supplier users there are no
     * metrics that are ours only.
     *
     * @param last the last one
     * @param shown how many
     * @param known by what was known then; null: by what is known now
     * @throws Rejected MALFORMED {@code metric-unknown}
     */
    Trend of(
            Supplier supplier,
            String code,
            YearMonth last,
            int shown,
            LocalDate today,
            @Nullable Instant known) {
        SortedMap<YearMonth, Reading> readings = new TreeMap<>();
        SortedMap<YearMonth, String> values = new TreeMap<>();
        SortedMap<YearMonth, String> units = new TreeMap<>();
        MetricDefinition metric = null;
        String currency = null;
        long position = 0;
        for (Computed computed : computed(supplier, last, shown + Control.MEMORY, today, known)) {
            YearMonth month = YearMonth.from(computed.period().start());
            MetricValue value = Month.newest(computed.metrics()).get(code);
            if (value == null || (caller.ofSupplier() && value.metric().isOursOnly())) {
                throw new Rejected(
                        Rejected.Kind.MALFORMED, "metric-unknown", "There is no metric " + code);
            }
            if (metric == null) {
                metric = value.metric();
                position = computed.position();
            }
            String ofMonth = computed.metrics().currency();
            units.put(month, metric.unit() == Unit.MONEY ? ofMonth : metric.unit().name());
            Reading reading = Month.reading(metric, value);
            String text = value.shownValue();
            if (reading != null && text != null) {
                values.put(month, text);
                currency = currency == null ? ofMonth : currency;
                if (Month.isComparable(metric, currency, computed)) {
                    readings.put(month, reading);
                }
            }
        }
        MetricDefinition asked = Objects.requireNonNull(metric);
        Control control = new Control(Charted.of(asked), readings);
        List<TrendMonth> months = new ArrayList<>();
        for (int back = shown - 1; back >= 0; back--) {
            YearMonth month = last.minusMonths(back);
            boolean over = month.isBefore(YearMonth.from(today));
            String unit = units.getOrDefault(month, "");
            months.add(TrendMonth.of(control.at(month), values.get(month), unit, over));
        }
        return new Trend(asked, months, position);
    }

    /** The months, the newest first: it says what the metric is. */
    private List<Computed> computed(
            Supplier supplier,
            YearMonth last,
            int months,
            LocalDate today,
            @Nullable Instant known) {
        List<Period> periods =
                IntStream.range(0, months)
                        .mapToObj(back -> Month.period(last.minusMonths(back)))
                        .toList();
        if (known == null) {
            return cards.of(supplier.id(), periods, today);
        }
        return periods.stream()
                .map(each ->
                        scores.computed(List.of(supplier), each, today, known, Assumption.NONE)
                                .getFirst())
                .toList();
    }
}
