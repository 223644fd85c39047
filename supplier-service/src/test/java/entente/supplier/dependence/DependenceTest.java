package entente.supplier.dependence;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.contracts.Contracts;
import entente.platform.messaging.PublicEvent;
import entente.platform.store.EventCodec;
import entente.platform.testkit.DeciderSpec;
import entente.platform.testkit.Recordings;
import entente.supplier.dependence.DependenceEvent.AlertCleared;
import entente.supplier.dependence.DependenceEvent.AlertRaised;
import entente.supplier.dependence.DependenceEvent.RevenueStated;
import entente.supplier.spend.SpendBook.Spent;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DependenceTest {

    private static final Contracts CONTRACTS = Contracts.of(Path.of("contracts"));
    private static final UUID ACME = new UUID(0, 1);
    private static final UUID BOLT = new UUID(0, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 14);
    private static final BigDecimal SIXTY = new BigDecimal("60");
    private static final BigDecimal FIFTY_FIVE = new BigDecimal("55");

    private final DeciderSpec<DependenceCommand, Dependence.State, DependenceEvent> dependence =
            DeciderSpec.of(new Dependence());

    private static DependenceCommand share(String percent) {
        return DependenceCommand.Measure.of(
                Map.of("castings", new BigDecimal(percent)), SIXTY, FIFTY_FIVE);
    }

    private static AlertRaised raised(String percent) {
        return new AlertRaised(
                Trigger.SPEND_SHARE, "castings", new BigDecimal(percent), SIXTY, null);
    }

    @Test
    void an_alert_is_raised_above_the_limit_and_not_at_it() {
        dependence.given().when(share("60")).thenNothing();
        dependence.given().when(share("60.0001")).then(raised("60.0001"));
        dependence.given(raised("67")).when(share("80")).thenNothing();
    }

    @Test
    void an_alert_does_not_flap_between_the_two_limits() {
        for (String between : List.of("60", "59.9", "55")) {
            dependence.given(raised("67")).when(share(between)).thenNothing();
        }
        AlertCleared cleared =
                new AlertCleared(Trigger.SPEND_SHARE, "castings", new BigDecimal("54.9"), null);
        dependence.given(raised("67")).when(share("54.9")).then(cleared);
        dependence.given(raised("67"), cleared).when(share("59")).thenNothing();
        dependence.given(raised("67"), cleared).when(share("61")).then(raised("61"));
    }

    @Test
    void a_category_without_spend_any_more_is_over() {
        dependence
                .given(raised("67"))
                .when(DependenceCommand.Measure.of(Map.of(), SIXTY, FIFTY_FIVE))
                .then(new AlertCleared(Trigger.SPEND_SHARE, "castings", BigDecimal.ZERO, null));
    }

    @Test
    void troubles_are_recorded_and_resolved_and_shares_are_not() {
        AlertRaised trouble = new AlertRaised(Trigger.FINANCIAL_TROUBLE, null, null, null, "late");
        dependence
                .given()
                .when(new DependenceCommand.RecordTrouble(Trigger.FINANCIAL_TROUBLE, "late"))
                .then(trouble);
        dependence
                .given(trouble)
                .when(new DependenceCommand.RecordTrouble(Trigger.FINANCIAL_TROUBLE, "late"))
                .thenNothing();
        dependence
                .given(trouble)
                .when(new DependenceCommand.ResolveTrouble(Trigger.FINANCIAL_TROUBLE, "paid"))
                .then(new AlertCleared(Trigger.FINANCIAL_TROUBLE, null, null, "paid"));
        dependence
                .given()
                .when(new DependenceCommand.ResolveTrouble(Trigger.QUALITY_TROUBLE, "x"))
                .thenNothing();
        dependence
                .given()
                .when(new DependenceCommand.RecordTrouble(Trigger.SPEND_SHARE, "x"))
                .thenRejected("trigger-is-measured");
        dependence.given(trouble).when(share("10")).thenNothing();
    }

    @Test
    void a_revenue_has_a_date_that_was_and_is_above_nothing() {
        dependence.given().when(revenue("5", TODAY)).then(stated("5", TODAY));
        dependence.given(stated("5", TODAY)).when(revenue("5", TODAY)).thenNothing();
        dependence.given().when(revenue("0", TODAY)).thenRejected("revenue-not-positive");
        dependence.given().when(revenue("5", TODAY.plusDays(1))).thenRejected("date-in-future");
    }

    private static DependenceCommand revenue(String amount, LocalDate asOf) {
        return new DependenceCommand.StateRevenue(
                new BigDecimal(amount), "EUR", asOf, "annual report", TODAY);
    }

    private static RevenueStated stated(String amount, LocalDate asOf) {
        return new RevenueStated(new BigDecimal(amount), "EUR", asOf, "annual report");
    }

    @Test
    void concentration_is_the_sum_of_squared_shares() {
        Concentration castings =
                Concentration.of(
                        "castings",
                        List.of(spent(ACME, "75"), spent(BOLT, "15"), spent(null, "10")));
        assertThat(castings.hhi()).isEqualByComparingTo("5950");
        assertThat(castings.unregistered()).isEqualByComparingTo("10");
        assertThat(castings.shares())
                .extracting(Concentration.Share::supplierId)
                .containsExactly(ACME, BOLT);
        assertThat(castings.shares().getFirst().percent()).isEqualByComparingTo("75");
        assertThat(Concentration.of("castings", List.of(spent(ACME, "1"))).hhi())
                .isEqualByComparingTo("10000");
        assertThat(Concentration.of("nothing", List.of()).hhi()).isNull();
    }

    private static Spent spent(@Nullable UUID supplier, String amount) {
        return new Spent(supplier, "castings", "EUR", new BigDecimal(amount), 1);
    }

    @Test
    void others_hear_of_alerts() {
        Recordings log = new Recordings();
        for (AlertRaised alert :
                List.of(
                        raised("67.4"),
                        new AlertRaised(Trigger.OWNERSHIP_CHANGE, null, null, null, "sold"))) {
            PublicEvent told =
                    Objects.requireNonNull(
                            new DependencePublisher()
                                    .publish(log.record(DependenceEvent.CATEGORY, ACME, alert)));
            CONTRACTS.assertProducesExample(told.type(), EventCodec.JSON.valueToTree(told.data()));
        }
        assertThat(
                        new DependencePublisher()
                                .publish(
                                        log.record(
                                                DependenceEvent.CATEGORY,
                                                ACME,
                                                stated("5", TODAY))))
                .isNull();
    }
}
