package entente.scorecard.rates;

import entente.platform.testkit.DeciderSpec;
import entente.scorecard.rates.ExchangeRate.Command;
import entente.scorecard.rates.ExchangeRate.Command.SetRate;
import entente.scorecard.rates.ExchangeRateEvent.RateSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ExchangeRateTest {

    private static final LocalDate JANUARY = LocalDate.parse("2026-01-01");

    private final DeciderSpec<Command, ExchangeRate.Rates, ExchangeRateEvent> dollar =
            DeciderSpec.of(new ExchangeRate());

    private static SetRate set(String rate) {
        return new SetRate("EUR", "USD", JANUARY, new BigDecimal(rate));
    }

    private static RateSet was(String rate) {
        return new RateSet("USD", JANUARY, new BigDecimal(rate));
    }

    @Test
    void a_rate_is_set_from_a_day_on() {
        dollar.given().when(set("0.92")).then(was("0.92"));
    }

    @Test
    void the_same_rate_again_is_nothing_new() {
        dollar.given(was("0.92")).when(set("0.920")).thenNothing();
    }

    @Test
    void another_rate_for_the_same_day_corrects_it() {
        dollar.given(was("0.92")).when(set("0.93")).then(was("0.93"));
    }

    @Test
    void a_rate_is_above_zero() {
        dollar.given().when(set("0")).thenRejected("rate-not-positive");
        dollar.given().when(set("-1")).thenRejected("rate-not-positive");
    }

    @Test
    void the_reporting_currency_has_no_rate() {
        dollar.given()
                .when(new SetRate("USD", "USD", JANUARY, BigDecimal.ONE))
                .thenRejected("rate-of-reporting-currency");
    }
}
