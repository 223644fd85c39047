package entente.scorecard.heard;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.store.EventCodec;
import entente.platform.testkit.ViewSpec;
import entente.platform.view.View;
import entente.scorecard.History;
import entente.scorecard.Told;
import entente.scorecard.metrics.Benchmarks;
import entente.scorecard.metrics.Catalogue;
import entente.scorecard.metrics.InnovationContribution;
import entente.scorecard.metrics.LateCost;
import entente.scorecard.metrics.Measured;
import entente.scorecard.metrics.MetricKey;
import entente.scorecard.metrics.MetricValues;
import entente.scorecard.metrics.Observation;
import entente.scorecard.metrics.Rates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the two other services tell, in the words of their own examples and out of order. */
class HeardViewsTest {

    private static final UUID ACME = new UUID(1, 1);
    private static final UUID THING = new UUID(7, 7);
    private static final LocalDate DUE = LocalDate.of(2026, 8, 15);

    /** What a view reads of the example in the contracts of the service that owns the event. */
    private static <E> E example(View<E, ?> view, String type) {
        String owner = type.substring(0, type.indexOf('.'));
        Path file = Path.of("..", owner + "-service", "contracts", type + ".v1.example.json");
        try {
            return new EventCodec<>(view.feed().events())
                    .decode(type + ".v1", Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Told told(String[] history) {
        return new Told(THING.toString(), ACME, History.of(history));
    }

    private static ActionItemView.News agreed(int version, String side, LocalDate dueOn) {
        return new ActionItemView.News.Agreed(ACME, THING, version, side, dueOn);
    }

    private static ActionItemView.News completed(
            LocalDate dueOn, LocalDate completedOn, String outcome) {
        return new ActionItemView.News.Completed(
                ACME, THING, 9, "THEIRS", dueOn, completedOn, outcome);
    }

    private static @Nullable Observation action(ActionItemView.News... news) {
        ActionItemView.ActionItemRow row =
                ViewSpec.of(new ActionItemView()).given("partnership/1", news).row(THING);
        List<Observation> observed = ActionItems.observed(told(row.history));
        assertThat(row.day).isEqualTo(observed.isEmpty() ? null : observed.getFirst().on());
        return observed.isEmpty() ? null : observed.getFirst();
    }

    @Test
    void an_action_counts_at_the_newest_due_date_for_the_side_that_owns_it() {
        Observation open = action(agreed(1, "THEIRS", DUE));
        assertThat(open)
                .returns("action-items-on-time", Observation::measure)
                .returns(DUE, Observation::on)
                .returns(BigDecimal.ZERO, Observation::numerator);
        assertThat(action(agreed(2, "OURS", DUE.plusDays(7)), agreed(1, "THEIRS", DUE)))
                .returns("own-action-items-on-time", Observation::measure)
                .returns(DUE.plusDays(7), Observation::on);
    }

    @Test
    void an_action_is_on_time_when_it_was_done_by_its_due_date_in_whatever_order_it_is_heard() {
        ActionItemView.News agreed = agreed(1, "THEIRS", DUE);
        ActionItemView.News onTime = completed(DUE, DUE, "DONE");
        assertThat(action(agreed, onTime)).returns(BigDecimal.ONE, Observation::numerator);
        assertThat(action(onTime, agreed)).returns(BigDecimal.ONE, Observation::numerator);
        assertThat(action(onTime)).returns(BigDecimal.ONE, Observation::numerator);
        assertThat(action(agreed, completed(DUE, DUE.plusDays(1), "DONE")))
                .returns(BigDecimal.ZERO, Observation::numerator);
        assertThat(action(agreed, completed(DUE, DUE.minusDays(1), "WITHDRAWN"))).isNull();
    }

    private static EscalationView.News raised(
            int version, @Nullable LocalDate dueOn, String cause) {
        return new EscalationView.News.Raised(ACME, THING, version, dueOn, cause, DUE);
    }

    private static Observation escalation(EscalationView.News... news) {
        EscalationView.EscalationRow row =
                ViewSpec.of(new EscalationView()).given("partnership/1", news).row(THING);
        Observation observed = Escalations.observed(told(row.history)).getFirst();
        assertThat(row.day).isEqualTo(observed.on());
        return observed;
    }

    @Test
    void an_escalation_is_in_time_when_its_first_level_settled_it_by_its_due_date() {
        EscalationView.News first = raised(1, DUE.plusDays(7), "MANUAL");
        EscalationView.News second = raised(2, DUE.plusDays(14), "TIME_RAN_OUT");
        EscalationView.News settled =
                new EscalationView.News.Resolved(ACME, THING, 3, DUE.plusDays(7), DUE, true);
        assertThat(escalation(first))
                .returns(DUE.plusDays(7), Observation::on)
                .returns(BigDecimal.ZERO, Observation::numerator);
        assertThat(escalation(first, settled)).returns(BigDecimal.ONE, Observation::numerator);
        assertThat(escalation(settled, first)).returns(BigDecimal.ONE, Observation::numerator);
        assertThat(escalation(second, settled, first))
                .returns(DUE.plusDays(7), Observation::on)
                .returns(BigDecimal.ZERO, Observation::numerator);
    }

    @Test
    void an_escalation_without_a_due_date_is_excluded_by_name() {
        assertThat(escalation(raised(1, null, "CRISIS")))
                .returns("no-due-date", Observation::excluded)
                .returns(DUE, Observation::on);
    }

    @Test
    void the_first_answer_to_an_idea_of_the_supplier_counts() {
        IdeaView.News theirs = new IdeaView.News.Submitted(ACME, THING, "THEIRS");
        IdeaView.News ours = new IdeaView.News.Submitted(ACME, THING, "OURS");
        IdeaView.News deferred = new IdeaView.News.Answered(ACME, THING, DUE, DUE.plusDays(10));
        IdeaView.News pursued = new IdeaView.News.Answered(ACME, THING, DUE, DUE.plusDays(40));
        assertThat(ideas(theirs)).isEmpty();
        assertThat(ideas(ours, deferred)).isEmpty();
        for (List<Observation> observed :
                List.of(ideas(theirs, deferred, pursued), ideas(pursued, deferred, theirs))) {
            assertThat(observed)
                    .extracting(Observation::measure)
                    .containsExactly(InnovationContribution.IDEAS, "own-feedback-time");
            assertThat(observed).allMatch(each -> each.on().equals(DUE.plusDays(10)));
            assertThat(observed.getLast().numerator()).isEqualTo(BigDecimal.TEN);
        }
        assertThat(
                        ideas(
                                        theirs,
                                        new IdeaView.News.Answered(
                                                ACME, THING, DUE, DUE.minusDays(1)))
                                .getLast()
                                .excluded())
                .isEqualTo("negative-feedback-time");
    }

    @Test
    void our_time_to_answer_is_a_mean_and_not_a_sum() {
        IdeaView.News theirs = new IdeaView.News.Submitted(ACME, THING, "THEIRS");
        List<Observation> both = new ArrayList<>();
        for (int days : new int[] {10, 20}) {
            both.addAll(
                    ideas(
                            theirs,
                            new IdeaView.News.Answered(ACME, THING, DUE, DUE.plusDays(days))));
        }
        MetricValues.Result values =
                MetricValues.of(
                        new Measured(Map.of(), Map.of(), List.of(), both),
                        new Rates("EUR", List.of()),
                        new Benchmarks(List.of(), List.of()),
                        LateCost.of(BigDecimal.ONE, DUE, DUE),
                        new Catalogue(HeardMetrics.ALL));
        assertThat(values.of(new MetricKey("own-feedback-time", 1)).shownValue()).isEqualTo("15");
        assertThat(values.of(new MetricKey("ideas-with-feedback", 1)).shownValue()).isEqualTo("2");
    }

    private static List<Observation> ideas(IdeaView.News... news) {
        IdeaView.IdeaRow row = ViewSpec.of(new IdeaView()).given("idea/1", news).row(THING);
        return Ideas.observed(told(row.history));
    }

    @Test
    void each_pilot_is_a_prototype_and_an_initiative_comes_into_use_once() {
        UUID other = new UUID(7, 8);
        ViewSpec<InitiativeView.News, InitiativeView.ResultRow> results =
                ViewSpec.of(new InitiativeView())
                        .given(
                                "initiative/1",
                                new InitiativeView.News.Prototype(ACME, THING, DUE),
                                new InitiativeView.News.Prototype(ACME, other, DUE),
                                new InitiativeView.News.Commercialised(
                                        ACME, THING, DUE.plusDays(1)),
                                new InitiativeView.News.Commercialised(ACME, THING, DUE));
        assertThat(results.rows()).hasSize(3);
        assertThat(Results.observed(told(results.row("prototype/" + other).history)).getFirst())
                .returns(InnovationContribution.PROTOTYPES, Observation::measure);
        assertThat(
                        Results.observed(told(results.row("commercialised/" + THING).history))
                                .getFirst())
                .returns(InnovationContribution.COMMERCIALISED, Observation::measure)
                .returns(DUE, Observation::on);
    }

    @Test
    void validated_value_is_what_was_not_taken_back() {
        ValueView.News validated = new ValueView.News.Validated(ACME, THING, "OTHER", eur(84), DUE);
        assertThat(value(validated).getFirst())
                .returns(BigDecimal.valueOf(84), Observation::numerator)
                .returns("EUR", Observation::currency)
                .returns(DUE, Observation::on);
        assertThat(value(validated, reversed(34, "VALIDATED")).getFirst().numerator())
                .isEqualTo(BigDecimal.valueOf(50));
        assertThat(value(validated, reversed(84, "REALISED")).getFirst().numerator())
                .isEqualTo(BigDecimal.valueOf(84));
        assertThat(value(reversed(84, "VALIDATED"), validated)).isEmpty();
    }

    private static ValueView.Money eur(long amount) {
        return new ValueView.Money(BigDecimal.valueOf(amount), "EUR");
    }

    private static ValueView.News reversed(long amount, String state) {
        return new ValueView.News.Reversed(ACME, THING, "OTHER", eur(amount), DUE, state);
    }

    private static List<Observation> value(ValueView.News... news) {
        ValueView.ValueRow row =
                ViewSpec.of(new ValueView()).given("value-ledger/1", news).row(THING);
        return Values.observed(told(row.history));
    }

    @Test
    void every_example_is_read_and_makes_a_fact() {
        ActionItemView actions = new ActionItemView();
        ViewSpec<ActionItemView.News, ActionItemView.ActionItemRow> items =
                ViewSpec.of(actions)
                        .given(
                                "action-item/1",
                                example(actions, "governance.action-item-agreed"),
                                example(actions, "governance.action-item-completed"));
        assertThat(ActionItems.observed(told(only(items).history)).getFirst().numerator())
                .isEqualTo(BigDecimal.ONE);

        EscalationView escalations = new EscalationView();
        ViewSpec<EscalationView.News, EscalationView.EscalationRow> escalated =
                ViewSpec.of(escalations)
                        .given(
                                "escalation/1",
                                example(escalations, "governance.escalation-raised"),
                                example(escalations, "governance.escalation-resolved"));
        assertThat(Escalations.observed(told(only(escalated).history)).getFirst().numerator())
                .isEqualTo(BigDecimal.ZERO);

        IdeaView ideas = new IdeaView();
        ViewSpec<IdeaView.News, IdeaView.IdeaRow> answered =
                ViewSpec.of(ideas)
                        .given(
                                "idea/1",
                                example(ideas, "innovation.idea-submitted"),
                                example(ideas, "innovation.feedback-given"));
        assertThat(Ideas.observed(told(only(answered).history))).hasSize(2);

        InitiativeView initiatives = new InitiativeView();
        ViewSpec<InitiativeView.News, InitiativeView.ResultRow> results =
                ViewSpec.of(initiatives)
                        .given(
                                "initiative/1",
                                example(initiatives, "innovation.prototype-completed"),
                                example(initiatives, "innovation.commercialised"));
        assertThat(results.rows()).hasSize(2);

        ValueView values = new ValueView();
        ViewSpec<ValueView.News, ValueView.ValueRow> ledger =
                ViewSpec.of(values)
                        .given("ledger/1", example(values, "innovation.value-validated"));
        assertThat(Values.observed(told(only(ledger).history))).hasSize(1);
        ledger.given("ledger/1", example(values, "innovation.value-reversed"));
        assertThat(Values.observed(told(only(ledger).history))).isEmpty();
    }

    @Test
    void innovation_begins_with_the_first_event_of_a_supplier() {
        InnovatorView view = new InnovatorView();
        InnovatorView.InnovatorRow row =
                only(
                        ViewSpec.of(view)
                                .given(
                                        "initiative/1",
                                        example(view, "innovation.initiative-started"),
                                        example(view, "innovation.idea-submitted")));
        assertThat(row.day).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(row.history).hasSize(1);
    }

    @Test
    void our_own_idea_makes_nobody_an_innovator() {
        ViewSpec<InnovatorView.News, InnovatorView.InnovatorRow> innovators =
                ViewSpec.of(new InnovatorView())
                        .given("idea/1", new InnovatorView.News.Idea(ACME, "OURS"));
        assertThat(innovators.rows()).isEmpty();
        innovators.given("idea/2", new InnovatorView.News.Idea(ACME, "THEIRS"));
        assertThat(innovators.rows()).hasSize(1);
    }

    @Test
    void a_plan_is_known_with_what_it_is_to_improve_and_how_it_ended() {
        PlanView view = new PlanView();
        PlanView.PlanRow open =
                only(
                        ViewSpec.of(view)
                                .given(
                                        "plan/1",
                                        example(view, "governance.improvement-plan-opened")));
        assertThat(open.codes).containsExactly("otif");
        assertThat(open.period).isEqualTo("2026-Q2");
        assertThat(open.ended).isNull();
        PlanView.PlanRow failed =
                only(
                        ViewSpec.of(view)
                                .given(
                                        "plan/1",
                                        example(view, "governance.improvement-plan-failed"),
                                        example(view, "governance.improvement-plan-opened")));
        assertThat(failed.ended).isEqualTo(PlanBook.End.FAILED);
        assertThat(failed.openedAt).isAfter(failed.endedAt);
        assertThat(failed.openedPosition).isGreaterThan(failed.endedPosition);
        assertThat(
                        only(ViewSpec.of(view)
                                        .given(
                                                "plan/1",
                                                example(
                                                        view,
                                                        "governance.improvement-plan-succeeded")))
                                .openedAt)
                .isNull();
    }

    private static <E, R> R only(ViewSpec<E, R> view) {
        assertThat(view.rows()).hasSize(1);
        return view.rows().values().iterator().next();
    }
}
