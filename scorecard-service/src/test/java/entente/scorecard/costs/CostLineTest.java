package entente.scorecard.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import entente.platform.testkit.DeciderSpec;
import entente.platform.testkit.ViewSpec;
import entente.scorecard.History;
import entente.scorecard.Told;
import entente.scorecard.costs.CostLineCommand.Confirm;
import entente.scorecard.costs.CostLineCommand.Withdraw;
import entente.scorecard.costs.CostLineEvent.Confirmed;
import entente.scorecard.costs.CostLineEvent.Recorded;
import entente.scorecard.costs.CostLineEvent.Withdrawn;
import entente.scorecard.costs.CostLineView.CostLineRow;
import entente.scorecard.metrics.Observation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CostLineTest {

    private static final UUID ACME = new UUID(1, 1);
    private static final UUID SELF = new UUID(11, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Recorded RECORDED =
            new Recorded(
                    ACME,
                    CostKind.SWITCHING,
                    new BigDecimal("1200.50"),
                    "USD",
                    DAY,
                    "new moulds",
                    "ada");
    private static final Confirmed CONFIRMED = new Confirmed(ACME, "cyd");
    private static final Withdrawn WITHDRAWN = new Withdrawn(ACME, "counted twice", "cyd");

    private final DeciderSpec<CostLineCommand, CostLineState, CostLineEvent> line =
            DeciderSpec.of(new CostLine());

    private static CostLineCommand.RecordLine record(String amount) {
        return new CostLineCommand.RecordLine(
                ACME, CostKind.SWITCHING, new BigDecimal(amount), "USD", DAY, "new moulds", "ada");
    }

    @Test
    void a_cost_counts_once_another_person_confirmed_it() {
        line.given().when(record("1200.50")).then(RECORDED);
        line.given().when(record("0")).thenRejected("amount-not-positive");
        line.given(RECORDED).when(record("1200.50")).thenRejected("cost-line-exists");
        line.given().when(new Confirm("cyd")).thenRejected("not-found");
        line.given(RECORDED).when(new Confirm("ada")).thenRejected("recorder-confirms");
        line.given(RECORDED).when(new Confirm("cyd")).then(CONFIRMED);
        line.given(RECORDED, CONFIRMED).when(new Confirm("eve")).thenNothing();
    }

    @Test
    void what_was_wrong_is_taken_back() {
        line.given(RECORDED).when(new Withdraw("counted twice", "cyd")).then(WITHDRAWN);
        line.given(RECORDED, CONFIRMED).when(new Withdraw("counted twice", "cyd")).then(WITHDRAWN);
        line.given(RECORDED, WITHDRAWN).when(new Withdraw("again", "cyd")).thenNothing();
        line.given(RECORDED, WITHDRAWN).when(new Confirm("cyd")).thenRejected("cost-line-not-open");
    }

    @Test
    void only_a_confirmed_line_is_a_fact_on_its_day_in_its_currency() {
        assertThat(observed(RECORDED)).isEmpty();
        Observation fact = observed(RECORDED, CONFIRMED).getFirst();
        assertThat(fact.measure()).isEqualTo("switching-cost");
        assertThat(fact.isOursOnly()).isTrue();
        assertThat(fact.on()).isEqualTo(DAY);
        assertThat(fact.numerator()).isEqualTo(new BigDecimal("1200.50"));
        assertThat(fact.currency()).isEqualTo("USD");
        assertThat(observed(RECORDED, CONFIRMED, WITHDRAWN)).isEmpty();
    }

    @Test
    void an_investment_is_no_secret_and_switching_is() {
        Recorded investment =
                new Recorded(
                        ACME, CostKind.INVESTMENT, BigDecimal.TEN, "EUR", DAY, "training", "ada");
        assertThat(observed(investment, CONFIRMED))
                .extracting(Observation::measure, Observation::isOursOnly)
                .containsExactly(tuple("investment-cost", false));
    }

    private static List<Observation> observed(CostLineEvent... events) {
        CostLineRow row =
                ViewSpec.of(new CostLineView())
                        .given(CostLineEvent.CATEGORY.stream(SELF), events)
                        .row(SELF);
        assertThat(row.paidOn).isEqualTo(DAY);
        return CostFactsView.observed(
                new Told(row.id.toString(), row.supplierId, History.of(row.history)));
    }
}
