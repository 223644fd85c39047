package entente.scorecard.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import entente.platform.Recorded;
import entente.platform.store.EventCodec;
import entente.platform.store.EventStore;
import entente.platform.testkit.EnginesResource;
import entente.platform.web.CompanyTime;
import entente.platform.web.Roles;
import entente.scorecard.measuring.MeasuredEvent;
import entente.scorecard.measuring.MeasuredEvent.EarlyWarningRaised;
import entente.scorecard.measuring.MeasuredEvent.MetricsMeasured;
import entente.scorecard.measuring.Signal;
import entente.scorecard.scoring.CardBook;
import entente.scorecard.scoring.Period;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Months that are told by themselves, and what is said of them when somebody asks. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class MeasuringIT {

    private static final int MONTHS = 14;
    private static final int LINES = 8;

    private static final EventCodec<MeasuredEvent> CODEC = new EventCodec<>(MeasuredEvent.class);

    @Inject EventStore store;
    @Inject CompanyTime time;
    @Inject CardBook cards;

    private static UUID known(String alias) {
        return Api.known("Supplier " + alias, alias);
    }

    /** Lines due in the month, the first of them late. */
    private static void month(Erp erp, String alias, YearMonth month, int late) {
        for (int i = 0; i < LINES; i++) {
            String order = alias + "-" + month + "-" + i;
            erp.placed(order, "10", "5", month.minusMonths(1).atDay(10).toString(), day(month, 10))
                    .received(order, "R1", "10", day(month, i < late ? 15 : 10));
        }
    }

    private static String day(YearMonth month, int day) {
        return month.atDay(day).toString();
    }

    private List<MeasuredEvent> told(UUID supplier, YearMonth month) {
        List<MeasuredEvent> events = new ArrayList<>();
        String stream = MeasuredEvent.CATEGORY.stream(MeasuredEvent.id(supplier, month.toString()));
        for (Recorded<byte[]> raw : store.read(stream)) {
            events.add(CODEC.decode(raw.type(), raw.event()));
        }
        return events;
    }

    private static String value(UUID supplier, String period, String metric, String field) {
        return Api.as(Roles.AUDITOR)
                .get("/metrics/values?supplierId=" + supplier + "&period=" + period)
                .path("items.find { it.code == '%s' }.%s".formatted(metric, field));
    }

    private static String trend(UUID supplier, String query) {
        return "/metrics/trend?supplierId=" + supplier + query;
    }

    @Test
    void months_are_told_and_the_last_one_warns_when_it_is_unlike_those_before() {
        // The last month that ended ten days ago or before.
        YearMonth last = YearMonth.from(time.today().minusDays(9)).minusMonths(1);
        UUID supplier = known("meas-warn");
        Erp erp = new Erp("erp-meas-warn", "meas-warn");
        for (int back = MONTHS - 1; back > 0; back--) {
            month(erp, "meas-warn", last.minusMonths(back), back % 2);
        }
        month(erp, "meas-warn", last, 7);
        Api.intake(erp.events());

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(told(supplier, last))
                                .anySatisfy(event ->
                                        assertThat(event).isInstanceOf(EarlyWarningRaised.class)));
        assertThat(told(supplier, last))
                .filteredOn(EarlyWarningRaised.class::isInstance)
                .extracting(EarlyWarningRaised.class::cast)
                .anySatisfy(warning -> {
                    assertThat(warning.metric()).isEqualTo("otif");
                    assertThat(warning.signal()).isEqualTo(Signal.OUTSIDE_LIMITS);
                    assertThat(warning.value()).isEqualByComparingTo("12.5");
                    assertThat(warning.value()).isLessThan(warning.lowerLimit());
                });

        YearMonth before = last.minusMonths(2);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(told(supplier, before)).hasSize(1));
        MetricsMeasured month = (MetricsMeasured) told(supplier, before).getFirst();
        assertThat(month.period()).isEqualTo(before.toString());
        assertThat(month.metrics())
                .filteredOn(figure -> figure.code().equals("otif"))
                .singleElement()
                .satisfies(figure -> {
                    assertThat(figure.value())
                            .isEqualTo(value(supplier, before.toString(), "otif", "value"));
                    assertThat(figure.denominator()).isEqualTo(Integer.toString(LINES));
                });

        Api.as(Roles.AUDITOR)
                .get(trend(supplier, "&metric=otif&months=12&until=" + last))
                .then()
                .statusCode(200)
                .body("items", hasSize(12))
                .body("items[11].month", equalTo(last.toString()))
                .body("items[11].value", equalTo(value(supplier, last.toString(), "otif", "value")))
                .body("items[11].unit", equalTo("PERCENT"))
                .body("items[11].signals", hasItem("OUTSIDE_LIMITS"))
                .body("items[11].lower", notNullValue())
                .body("items[11].seasonal", nullValue())
                .body("items[0].expected", nullValue());
        Api.asSupplier(supplier)
                .header("Accept", "text/csv")
                .get(trend(supplier, "&metric=spend&months=3&until=" + last))
                .then()
                .statusCode(200)
                .body(containsString("400,EUR"));
        Api.asSupplier(UUID.randomUUID())
                .get(trend(supplier, "&metric=otif"))
                .then()
                .statusCode(404);
        Api.asSupplier(supplier)
                .get("/trends/" + supplier + "?metric=otif")
                .then()
                .statusCode(200)
                .body(containsString("On time in full"))
                .body(containsString("outside the limits"))
                .body(containsString("12.50 %"))
                .body(containsString("data-chart"));
        Api.asSupplier(UUID.randomUUID()).get("/trends/" + supplier).then().statusCode(404);
    }

    @Test
    void the_months_of_a_quarter_add_up_to_it() {
        UUID supplier = known("meas-sum");
        Erp erp = new Erp("erp-meas-sum", "meas-sum");
        month(erp, "meas-sum", YearMonth.of(2026, 4), 1);
        month(erp, "meas-sum", YearMonth.of(2026, 5), 3);
        month(erp, "meas-sum", YearMonth.of(2026, 6), 2);
        Api.intake(erp.events());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(value(supplier, "2026-Q2", "otif", "denominator"))
                                .isEqualTo(Integer.toString(3 * LINES)));
        int onTime = 0;
        for (String month : List.of("2026-04", "2026-05", "2026-06")) {
            onTime += Integer.parseInt(value(supplier, month, "otif", "numerator"));
        }
        assertThat(value(supplier, "2026-Q2", "otif", "numerator"))
                .isEqualTo(Integer.toString(onTime));
        Api.as(Roles.AUDITOR)
                .get(trend(supplier, "&metric=otif&until=2026-06&months=3"))
                .then()
                .body("items.value", equalTo(List.of("87.5", "62.5", "75")))
                .body("items.signals", everyItem(hasSize(0)));
        List<Period> looked = List.of(Period.of("2026-05").orElseThrow());
        assertThat(cards.of(supplier, looked, time.today()).getFirst())
                .as("while nothing changes no month is made again")
                .isSameAs(cards.of(supplier, looked, time.today()).getFirst());
        Api.as(Roles.AUDITOR)
                .get(trend(supplier, "&metric=otif&until=2025-12&asOf=2026-01-01"))
                .then()
                .statusCode(404);
    }

    @Test
    void what_cannot_be_answered_is_refused() {
        UUID supplier = known("meas-bad");
        refused("/metrics/trend?metric=otif", "supplier-missing");
        refused(trend(supplier, ""), "metric-missing");
        refused(trend(supplier, "&metric=charm"), "metric-unknown");
        refused(trend(supplier, "&metric=otif&until=July"), "month-malformed");
        refused(trend(supplier, "&metric=otif&until=2999-01"), "month-malformed");
        refused(trend(supplier, "&metric=otif&months=37"), "months-out-of-range");
        refused(trend(supplier, "&metric=otif&months=0"), "months-out-of-range");
        refused(trend(supplier, "&metric=otif&months=13&asOf=2026-07-01"), "months-out-of-range");
        Api.as(Roles.AUDITOR).get(trend(UUID.randomUUID(), "&metric=otif")).then().statusCode(404);
    }

    private static void refused(String address, String code) {
        Api.as(Roles.AUDITOR).get(address).then().statusCode(400).body("code", equalTo(code));
    }
}
