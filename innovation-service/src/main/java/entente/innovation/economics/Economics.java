package entente.innovation.economics;

import entente.innovation.economics.Light.Limits;
import entente.innovation.ledger.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether an initiative or a partnership paid, in the reporting currency. Payback, return, present
 * value and gain count what is tangible; what is intangible is listed beside. What is forecast adds
 * to the realised what was validated and did not arrive yet: in the month of its entry, or now
 * where that has passed.
 *
 * @param initiativeId null: of all initiatives with the supplier
 * @param months with money or a benefit, oldest first
 * @param entries where the entries are that all of this is made of, and no others
 */
public record Economics(
        @Nullable UUID initiativeId,
        UUID supplierId,
        String currency,
        Money invested,
        Benefits tangible,
        Benefits intangible,
        Payback payback,
        Payback forecastPayback,
        Ratio roi,
        Ratio forecastRoi,
        Npv npv,
        Npv forecastNpv,
        GainShare gainShare,
        List<Month> months,
        String entries,
        long position) {

    public Economics {
        months = List.copyOf(months);
    }

    /** Benefits, net of what was taken back; {@code expected}: validated and not yet realised. */
    public record Benefits(Money claimed, Money validated, Money realised, Money expected) {}

    /** A net present value at a yearly rate in percent. */
    public record Npv(Money value, String ratePercent) {}

    /**
     * The cash of a month.
     *
     * @param expected validated for this month and not yet realised
     * @param net realised beyond what was invested; {@code cumulative}: up to and with this month
     * @param entries where the entries are of which something counts in this month, and no others
     */
    public record Month(
            String month,
            Money invested,
            Money realised,
            Money expected,
            Money net,
            Money cumulative,
            String entries) {}

    /** What is asked about. */
    record Question(
            @Nullable UUID initiativeId,
            UUID supplierId,
            String currency,
            BigDecimal ratePercent,
            Limits limits,
            YearMonth now,
            long position) {

        String entries() {
            UUID initiative = initiativeId;
            return "/value-ledger?"
                    + (initiative == null
                            ? "supplierId=" + supplierId
                            : "initiativeId=" + initiative);
        }
    }

    static Economics of(Question asked, List<Case> cases) {
        List<Flow> flows = Flow.sum(cases.stream().flatMap(each -> each.flows().stream()).toList());
        List<Flow> tangible = flows.stream().filter(Flow::tangible).toList();
        NavigableMap<YearMonth, BigDecimal> invested = byMonth(tangible, Flow::invested);
        NavigableMap<YearMonth, BigDecimal> realised = byMonth(tangible, Flow::realised);
        NavigableMap<YearMonth, BigDecimal> forecast = new TreeMap<>(realised);
        tangible.forEach(flow ->
                forecast.merge(
                        flow.month().isBefore(asked.now()) ? asked.now() : flow.month(),
                        flow.expected(),
                        BigDecimal::add));
        BigDecimal cost = sum(tangible, Flow::invested);
        String currency = asked.currency();
        return new Economics(
                asked.initiativeId(),
                asked.supplierId(),
                currency,
                Money.of(cost, currency),
                benefits(tangible, currency),
                benefits(flows.stream().filter(flow -> !flow.tangible()).toList(), currency),
                Payback.of(invested, realised, asked.now(), asked.limits()),
                Payback.of(invested, forecast, asked.now(), asked.limits()),
                Ratio.gain(sum(tangible, Flow::realised), cost),
                Ratio.gain(sum(tangible, Flow::realised).add(sum(tangible, Flow::expected)), cost),
                npv(invested, realised, asked),
                npv(invested, forecast, asked),
                GainShare.of(cases, currency),
                months(tangible, asked),
                asked.entries(),
                asked.position());
    }

    private static Benefits benefits(List<Flow> flows, String currency) {
        return new Benefits(
                Money.of(sum(flows, Flow::claimed), currency),
                Money.of(sum(flows, Flow::validated), currency),
                Money.of(sum(flows, Flow::realised), currency),
                Money.of(sum(flows, Flow::expected), currency));
    }

    private static Npv npv(
            NavigableMap<YearMonth, BigDecimal> invested,
            NavigableMap<YearMonth, BigDecimal> benefits,
            Question asked) {
        NavigableMap<YearMonth, BigDecimal> cash = new TreeMap<>(benefits);
        invested.forEach((month, amount) -> cash.merge(month, amount.negate(), BigDecimal::add));
        cash.values().removeIf(amount -> amount.signum() == 0);
        return new Npv(
                Money.of(PresentValue.of(cash, asked.ratePercent()), asked.currency()),
                asked.ratePercent().stripTrailingZeros().toPlainString());
    }

    private static List<Month> months(List<Flow> tangible, Question asked) {
        NavigableMap<YearMonth, List<Flow>> byMonth = new TreeMap<>();
        tangible.forEach(
                flow -> byMonth.computeIfAbsent(flow.month(), _ -> new ArrayList<>()).add(flow));
        List<Month> months = new ArrayList<>();
        BigDecimal cumulative = BigDecimal.ZERO;
        for (var each : byMonth.entrySet()) {
            BigDecimal invested = sum(each.getValue(), Flow::invested);
            BigDecimal realised = sum(each.getValue(), Flow::realised);
            BigDecimal net = realised.subtract(invested);
            cumulative = cumulative.add(net);
            months.add(
                    new Month(
                            each.getKey().toString(),
                            Money.of(invested, asked.currency()),
                            Money.of(realised, asked.currency()),
                            Money.of(sum(each.getValue(), Flow::expected), asked.currency()),
                            Money.of(net, asked.currency()),
                            Money.of(cumulative, asked.currency()),
                            asked.entries() + "&tangible=true&month=" + each.getKey()));
        }
        return months;
    }

    private static NavigableMap<YearMonth, BigDecimal> byMonth(
            List<Flow> flows, Function<Flow, BigDecimal> amount) {
        NavigableMap<YearMonth, BigDecimal> sums = new TreeMap<>();
        flows.forEach(flow -> sums.merge(flow.month(), amount.apply(flow), BigDecimal::add));
        return sums;
    }

    private static BigDecimal sum(List<Flow> flows, Function<Flow, BigDecimal> amount) {
        return flows.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
