package entente.innovation.rates;

import entente.innovation.rates.ExchangeRateEvent.RateSet;
import entente.platform.Decider;
import entente.platform.Rejected;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rates of one currency over time. */
public final class ExchangeRate
        implements Decider<ExchangeRate.Command, ExchangeRate.Rates, ExchangeRateEvent> {

    /** What can be asked for. */
    public sealed interface Command {
        /** A rate from a day on. */
        record SetRate(
                String reportingCurrency, String currency, LocalDate validFrom, BigDecimal rate)
                implements Command {}
    }

    /** Rates by the day from which they are in force. */
    public record Rates(Map<LocalDate, BigDecimal> byDay) {
        public Rates {
            byDay = Map.copyOf(byDay);
        }

        /** What one unit was worth on a day; null while no rate in force then is known. */
        public @Nullable BigDecimal inForce(LocalDate day) {
            return byDay.entrySet().stream()
                    .filter(rate -> !rate.getKey().isAfter(day))
                    .max(Map.Entry.comparingByKey())
                    .map(Map.Entry::getValue)
                    .orElse(null);
        }
    }

    @Override
    public Rates initial() {
        return new Rates(Map.of());
    }

    @Override
    public List<ExchangeRateEvent> decide(Command command, Rates state) {
        return switch (command) {
            case Command.SetRate c when c.currency().equals(c.reportingCurrency()) ->
                    throw new Rejected(
                            "rate-of-reporting-currency",
                            "Amounts in " + c.currency() + " are summed as they are");
            case Command.SetRate c when c.rate().signum() <= 0 ->
                    throw new Rejected("rate-not-positive", "An exchange rate is above zero");
            case Command.SetRate c when isSet(c, state) -> List.of();
            case Command.SetRate c -> List.of(new RateSet(c.currency(), c.validFrom(), c.rate()));
        };
    }

    private static boolean isSet(Command.SetRate command, Rates state) {
        BigDecimal now = state.byDay.get(command.validFrom());
        return now != null && now.compareTo(command.rate()) == 0;
    }

    @Override
    public Rates evolve(Rates state, ExchangeRateEvent event) {
        return switch (event) {
            case RateSet e -> {
                Map<LocalDate, BigDecimal> byDay = new HashMap<>(state.byDay);
                byDay.put(e.validFrom(), e.rate());
                yield new Rates(byDay);
            }
        };
    }
}
