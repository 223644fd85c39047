package entente.supplier.risk;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.contracts.Contracts;
import entente.platform.messaging.PublicEvent;
import entente.platform.store.EventCodec;
import entente.platform.testkit.DeciderSpec;
import entente.platform.testkit.Recordings;
import entente.platform.testkit.ViewSpec;
import entente.supplier.risk.RiskEvent.Assessed;
import entente.supplier.risk.RiskEvent.Closed;
import entente.supplier.risk.RiskEvent.Identified;
import entente.supplier.risk.RiskEvent.OwnerChanged;
import entente.supplier.risk.RiskEvent.ReassessmentDue;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RiskTest {

    private static final UUID ACME = new UUID(0, 1);
    private static final UUID RISK = new UUID(0, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 14);
    private static final Identified SEEN =
            new Identified(ACME, "One furnace only", "p-1", LocalDate.of(2027, 1, 14));
    private static final Assessed ASSESSED =
            new Assessed(
                    ACME,
                    new Score(4, 4),
                    List.of("stock"),
                    new Score(3, 3),
                    true,
                    TODAY,
                    LocalDate.of(2027, 1, 14));

    private final DeciderSpec<Risk.Command, Risk.State, RiskEvent> risk =
            DeciderSpec.of(new Risk());

    private static Risk.Command assess(Score inherent, List<String> controls, Score residual) {
        return new Risk.Command.Assess(
                inherent, controls, residual, true, TODAY, Period.ofMonths(6));
    }

    private static Risk.Command identify(String title) {
        return new Risk.Command.Identify(ACME, title, "p-1", TODAY, Period.ofMonths(6));
    }

    private static Risk.Command alone(LocalDate today) {
        return new Risk.Command.Assess(
                new Score(4, 4),
                List.of("stock"),
                new Score(3, 3),
                false,
                today,
                Period.ofMonths(6));
    }

    @Test
    void a_look_without_the_partner_does_not_move_the_day_of_the_one_with_it() {
        LocalDate due = ASSESSED.nextDueOn();
        LocalDate later = TODAY.plusMonths(3);
        Assessed without =
                new Assessed(
                        ACME,
                        new Score(4, 4),
                        List.of("stock"),
                        new Score(3, 3),
                        false,
                        later,
                        due);
        risk.given(SEEN, ASSESSED).when(alone(later)).then(without);
        risk.given(SEEN).when(alone(later)).then(without);
        risk.given(SEEN, ASSESSED, new ReassessmentDue(due), without)
                .when(new Risk.Command.MarkDue(due))
                .thenNothing(); // it is overdue still
        risk.given(SEEN, ASSESSED, without)
                .when(new Risk.Command.MarkDue(due))
                .then(new ReassessmentDue(due));
        Identified before = new Identified(ACME, "One furnace only", "p-1", null);
        assertThat(
                        ViewSpec.of(new RiskRegisterView())
                                .given(
                                        RiskEvent.CATEGORY.stream(RISK),
                                        SEEN,
                                        new ReassessmentDue(due),
                                        without)
                                .row(RISK)
                                .overdue)
                .isTrue();
        risk.given(before)
                .when(alone(TODAY))
                .then(
                        new Assessed(
                                ACME,
                                new Score(4, 4),
                                List.of("stock"),
                                new Score(3, 3),
                                false,
                                TODAY,
                                due)); // nobody had said a day
    }

    @Test
    void a_risk_that_nobody_ever_assessed_is_due_as_well() {
        LocalDate due = LocalDate.of(2027, 1, 14);
        risk.given(SEEN).when(new Risk.Command.MarkDue(due)).then(new ReassessmentDue(due));
        risk.given(SEEN, new ReassessmentDue(due))
                .when(new Risk.Command.MarkDue(due))
                .thenNothing();
    }

    @Test
    void a_risk_is_assessed_and_due_again_half_a_year_later() {
        risk.given().when(identify("One furnace only")).then(SEEN);
        risk.given(SEEN)
                .when(assess(new Score(4, 4), List.of("stock"), new Score(3, 3)))
                .then(ASSESSED);
        risk.given(SEEN).when(identify("again")).thenRejected("risk-exists");
        risk.given().when(new Risk.Command.Close("x")).thenRejected("not-found");
    }

    @Test
    void controls_never_make_it_worse_and_without_them_nothing_gets_better() {
        risk.given(SEEN)
                .when(assess(new Score(2, 3), List.of("stock"), new Score(2, 4)))
                .thenRejected("residual-above-inherent");
        risk.given(SEEN)
                .when(assess(new Score(4, 4), List.of(), new Score(3, 3)))
                .thenRejected("control-missing");
        risk.given(SEEN)
                .when(assess(new Score(4, 4), List.of(), new Score(4, 4)))
                .then(
                        new Assessed(
                                ACME,
                                new Score(4, 4),
                                List.of(),
                                new Score(4, 4),
                                true,
                                TODAY,
                                TODAY.plusMonths(6)));
    }

    @Test
    void scores_are_from_one_to_five() {
        for (Score wrong :
                List.of(new Score(0, 3), new Score(3, 0), new Score(6, 3), new Score(3, 6))) {
            risk.given(SEEN)
                    .when(assess(wrong, List.of("x"), new Score(1, 1)))
                    .thenRejected("score-out-of-range");
            risk.given(SEEN)
                    .when(assess(new Score(5, 5), List.of("x"), wrong))
                    .thenRejected("score-out-of-range");
        }
    }

    @Test
    void what_nobody_looked_at_again_is_due_once() {
        LocalDate due = ASSESSED.nextDueOn();
        risk.given(SEEN, ASSESSED)
                .when(new Risk.Command.MarkDue(due))
                .then(new ReassessmentDue(due));
        risk.given(SEEN, ASSESSED, new ReassessmentDue(due))
                .when(new Risk.Command.MarkDue(due))
                .thenNothing();
        risk.given(SEEN, ASSESSED).when(new Risk.Command.MarkDue(due.minusDays(1))).thenNothing();
        risk.given(SEEN, ASSESSED, new Closed("x"))
                .when(new Risk.Command.MarkDue(due))
                .thenNothing();
    }

    @Test
    void a_closed_risk_stays_as_it_is() {
        risk.given(SEEN, new Closed("x")).when(new Risk.Command.Close("y")).thenNothing();
        risk.given(SEEN, new Closed("x"))
                .when(new Risk.Command.ChangeOwner("p-2"))
                .thenRejected("risk-closed");
        risk.given(SEEN).when(new Risk.Command.ChangeOwner("p-2")).then(new OwnerChanged("p-2"));
        risk.given(SEEN).when(new Risk.Command.ChangeOwner("p-1")).thenNothing();
    }

    @Test
    void the_register_shows_how_each_stands() {
        ViewSpec<RiskEvent, RiskRegisterView.RiskRow> register =
                ViewSpec.of(new RiskRegisterView())
                        .given(RiskEvent.CATEGORY.stream(RISK), SEEN, ASSESSED);
        assertThat(register.row(RISK).inherent).isEqualTo(16);
        assertThat(register.row(RISK).residual).isEqualTo(9);
        assertThat(register.row(RISK).nextDueOn).isEqualTo("2027-01-14");
        register.given(RiskEvent.CATEGORY.stream(RISK), new ReassessmentDue(TODAY));
        assertThat(register.row(RISK).overdue).isTrue();
        register.given(
                RiskEvent.CATEGORY.stream(RISK), new OwnerChanged("p-2"), new Closed("gone"));
        assertThat(register.row(RISK).owner).isEqualTo("p-2");
        assertThat(register.row(RISK).open).isFalse();
        assertThat(register.row(RISK).overdue).isFalse();
    }

    @Test
    void others_hear_of_an_assessment_and_of_nothing_else() {
        Recordings log = new Recordings();
        PublicEvent told =
                Objects.requireNonNull(
                        new RiskPublisher()
                                .publish(log.record(RiskEvent.CATEGORY, RISK, ASSESSED)));
        assertThat(told.key()).isEqualTo(ACME.toString());
        Contracts.of(Path.of("contracts"))
                .assertProducesExample(told.type(), EventCodec.JSON.valueToTree(told.data()));
        assertThat(new RiskPublisher().publish(log.record(RiskEvent.CATEGORY, RISK, SEEN)))
                .isNull();
    }
}
