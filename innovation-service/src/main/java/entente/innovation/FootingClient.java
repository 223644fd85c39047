package entente.innovation;

import entente.innovation.initiatives.InitiativeCommand;
import entente.innovation.initiatives.InitiativeEvent;
import entente.innovation.initiatives.InitiativeState;
import entente.innovation.ledger.Footing;
import entente.innovation.rates.ExchangeRate;
import entente.innovation.rates.ExchangeRateEvent;
import entente.platform.store.CommandHandler;
import entente.platform.store.Grounded;
import entente.platform.store.Outcome;
import entente.platform.web.Missing;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What an entry rests on: its initiative and the rate of its date, read from their streams. */
@Singleton
public class FootingClient {

    /** The initiative, and what must not have moved when something that rests on it is recorded. */
    public record Found(Footing footing, Grounded.Seen seen) {}

    /**
     * What a currency was worth.
     *
     * @param rate null: no rate is in force on that day
     */
    public record Rate(@Nullable BigDecimal rate, Grounded.Seen seen) {}

    private final CommandHandler<InitiativeCommand, InitiativeState, InitiativeEvent> initiatives;
    private final CommandHandler<ExchangeRate.Command, ExchangeRate.Rates, ExchangeRateEvent> rates;
    private final String reportingCurrency;

    FootingClient(
            CommandHandler<InitiativeCommand, InitiativeState, InitiativeEvent> initiatives,
            CommandHandler<ExchangeRate.Command, ExchangeRate.Rates, ExchangeRateEvent> rates,
            @ConfigProperty(name = "entente.innovation.currency") String reportingCurrency) {
        this.initiatives = initiatives;
        this.rates = rates;
        this.reportingCurrency = reportingCurrency;
    }

    /**
     * The initiative as it is now.
     *
     * @throws entente.platform.Rejected 404 when there is none
     */
    public Found of(UUID initiativeId) {
        Outcome<InitiativeState> initiative = initiatives.load(initiativeId);
        return new Found(
                switch (initiative.state()) {
                    case InitiativeState.Absent _ -> throw Missing.here();
                    case InitiativeState.Running running -> footing(running, false);
                    case InitiativeState.Ended ended -> footing(ended, true);
                },
                Grounded.Seen.of(initiative));
    }

    private static Footing footing(InitiativeState.Known known, boolean stopped) {
        return new Footing(known.sheet().started().supplierId(), stopped);
    }

    /** What the currency was worth on that day, 1 for the reporting currency. */
    public Rate rate(String currency, LocalDate day) {
        Outcome<ExchangeRate.Rates> known = rates.load(currency);
        return new Rate(
                currency.equals(reportingCurrency) ? BigDecimal.ONE : known.state().inForce(day),
                Grounded.Seen.of(known));
    }
}
