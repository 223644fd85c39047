package entente.innovation.rates;

import static org.assertj.core.api.Assertions.assertThat;

import entente.innovation.rates.ExchangeRate.Command.SetRate;
import entente.innovation.rates.ExchangeRate.Rates;
import entente.innovation.rates.ExchangeRateEvent.RateSet;
import entente.platform.testkit.DeciderSpec;
import entente.platform.testkit.Recordings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExchangeRateTest {

    private static final LocalDate JULY = LocalDate.parse("2026-07-01");
    private static final BigDecimal RATE = new BigDecimal("0.92");

    private final DeciderSpec<ExchangeRate.Command, Rates, ExchangeRateEvent> rates =
            DeciderSpec.of(new ExchangeRate());

    private static SetRate set(String currency, String rate) {
        return new SetRate("EUR", currency, JULY, new BigDecimal(rate));
    }

    @Test
    void a_rate_is_set_and_corrected() {
        rates.given().when(set("USD", "0.92")).then(new RateSet("USD", JULY, RATE));
        rates.given(new RateSet("USD", JULY, RATE)).when(set("USD", "0.920")).thenNothing();
        rates.given(new RateSet("USD", JULY, RATE))
                .when(set("USD", "0.93"))
                .then(new RateSet("USD", JULY, new BigDecimal("0.93")));
    }

    @Test
    void what_is_no_rate_is_refused() {
        rates.given().when(set("USD", "0")).thenRejected("rate-not-positive");
        rates.given().when(set("EUR", "1")).thenRejected("rate-of-reporting-currency");
    }

    @Test
    void a_rate_is_in_force_until_the_next() {
        Rates known = new Rates(Map.of(JULY, RATE, JULY.plusMonths(1), new BigDecimal("0.95")));
        assertThat(known.inForce(JULY.minusDays(1))).isNull();
        assertThat(known.inForce(JULY)).isEqualTo("0.92");
        assertThat(known.inForce(JULY.plusDays(30))).isEqualTo("0.92");
        assertThat(known.inForce(JULY.plusMonths(2))).isEqualTo("0.95");
    }

    @Test
    void rates_stay_private() {
        assertThat(
                        new ExchangeRatePublisher()
                                .publish(
                                        new Recordings()
                                                .record(
                                                        ExchangeRateEvent.CATEGORY,
                                                        "USD",
                                                        new RateSet("USD", JULY, RATE))))
                .isNull();
    }
}
