package entente.scorecard.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.contracts.Contracts;
import entente.platform.messaging.PublicEvent;
import entente.platform.store.EventCodec;
import entente.platform.testkit.Recordings;
import entente.scorecard.measuring.MeasuredEvent.EarlyWarningRaised;
import entente.scorecard.measuring.MeasuredEvent.Figure;
import entente.scorecard.measuring.MeasuredEvent.MetricsMeasured;
import entente.scorecard.metrics.MetricDefinition.Unit;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeasuredPublisherTest {

    private static final Contracts CONTRACTS = Contracts.of(Path.of("contracts"));
    private static final UUID ACME = new UUID(0, 1);

    private static Figure figure(Unit unit, @Nullable String value) {
        return new Figure(
                "metric",
                1,
                unit,
                value,
                value,
                value == null ? null : "1",
                value == null ? 0 : 1,
                new TreeMap<>(
                        Map.of("buyer-caused", 2L, "no-standard-price", 6L, "rate-missing", 1L)));
    }

    private static PublicEvent told(MeasuredEvent event) {
        return new MeasuredPublisher()
                .publish(
                        new Recordings()
                                .record(
                                        MeasuredEvent.CATEGORY,
                                        MeasuredEvent.id(ACME, "2026-07"),
                                        event));
    }

    private static PublicEvent told(Figure... figures) {
        return told(
                new MetricsMeasured(
                        ACME, "2026-07", "EUR", List.of(figures), LocalDate.parse("2026-08-01")));
    }

    @Test
    void a_month_is_told_as_the_contract_says() {
        PublicEvent event =
                told(
                        figure(Unit.PERCENT, "94.8718"),
                        figure(Unit.PARTS_PER_MILLION, "312.5"),
                        figure(Unit.MONEY, "-1250.4"),
                        figure(Unit.DAYS, null));
        assertThat(event.key()).isEqualTo(ACME.toString());
        CONTRACTS.assertProducesExample(event.type(), EventCodec.JSON.valueToTree(event.data()));
        MeasuredPublisher.Measured data = (MeasuredPublisher.Measured) event.data();
        assertThat(data.aggregateId()).isEqualTo(ACME + "/2026-07");
        assertThat(data.currency()).isEqualTo("EUR");
        assertThat(data.metrics())
                .extracting(MeasuredPublisher.Metric::unit)
                .containsExactly("PERCENT", "PPM", "MONEY", "DAYS");
    }

    @Test
    void every_unit_has_a_name_in_the_contract() {
        for (Unit unit : Unit.values()) {
            PublicEvent event = told(figure(unit, "1.5"));
            CONTRACTS.assertProduces(event.type(), EventCodec.JSON.valueToTree(event.data()));
        }
    }

    @Test
    void without_money_there_is_no_currency() {
        MeasuredPublisher.Measured data =
                (MeasuredPublisher.Measured)
                        told(figure(Unit.PERCENT, "1"), figure(Unit.MONEY, null)).data();
        assertThat(data.currency()).isNull();
    }

    @Test
    void a_warning_is_told_with_its_limits() {
        PublicEvent event =
                told(
                        new EarlyWarningRaised(
                                ACME,
                                "2026-07",
                                "ppv",
                                1,
                                Unit.MONEY,
                                "EUR",
                                Signal.OUTSIDE_LIMITS,
                                new BigDecimal("1250.4"),
                                new BigDecimal("310.2"),
                                new BigDecimal("-420.3"),
                                new BigDecimal("1E+3"),
                                new BigDecimal("560.1"),
                                12));
        assertThat(event.key()).isEqualTo(ACME.toString());
        CONTRACTS.assertProducesExample(event.type(), EventCodec.JSON.valueToTree(event.data()));
        assertThat(((MeasuredPublisher.Warning) event.data()).upperLimit()).isEqualTo("1000");
    }
}
