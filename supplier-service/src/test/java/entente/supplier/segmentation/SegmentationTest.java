package entente.supplier.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import entente.platform.contracts.Contracts;
import entente.platform.messaging.PublicEvent;
import entente.platform.store.EventCodec;
import entente.platform.testkit.DeciderSpec;
import entente.platform.testkit.Recordings;
import entente.supplier.onboarding.SupplierStatus;
import entente.supplier.segmentation.Factor.Axis;
import entente.supplier.segmentation.Factor.Input;
import entente.supplier.segmentation.ModelEvent.Activated;
import entente.supplier.segmentation.ModelEvent.Drafted;
import entente.supplier.spend.SpendBook.Spent;
import entente.supplier.spend.SpendShares;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SegmentationTest {

    private static final UUID ACME = new UUID(0, 1);
    private static final UUID BOLT = new UUID(0, 2);
    private static final Factor IMPACT = judged("margin", Axis.PROFIT_IMPACT, "1");
    private static final Factor RISK = judged("alternatives", Axis.SUPPLY_RISK, "1");
    private static final SegmentationModel PLAIN = model(IMPACT, RISK);

    private final DeciderSpec<ModelVersions.Command, ModelVersions.State, ModelEvent> models =
            DeciderSpec.of(new ModelVersions());
    private final DeciderSpec<Judgement.Command, Judgement.State, JudgementEvent> judgements =
            DeciderSpec.of(new Judgement());
    private final DeciderSpec<Segment.Place, Segment.State, SegmentEvent> segments =
            DeciderSpec.of(new Segment());

    private static Factor judged(String code, Axis axis, String weight) {
        return factor(code, axis, Input.JUDGED, weight, "0", "10", "0");
    }

    private static Factor factor(
            String code, Axis axis, Input input, String weight, String lo, String hi, String rho) {
        return new Factor(
                code,
                axis,
                input,
                new BigDecimal(weight),
                new BigDecimal(lo),
                new BigDecimal(hi),
                new BigDecimal(rho));
    }

    private static SegmentationModel model(Factor... factors) {
        return new SegmentationModel(List.of(factors), new BigDecimal("0.5"), null);
    }

    @Test
    void a_value_rises_from_lo_to_hi_straight_or_bent_and_never_leaves_0_to_1() {
        assertThat(RISK.value(0)).isZero();
        assertThat(RISK.value(2.5)).isEqualTo(0.25);
        assertThat(RISK.value(10)).isEqualTo(1);
        assertThat(RISK.value(-4)).isZero();
        assertThat(RISK.value(99)).isEqualTo(1);
        Factor bent = factor("x", Axis.SUPPLY_RISK, Input.JUDGED, "1", "1", "5", "0.5");
        double expected = (1 - Math.exp(-0.5 * (3 - 1))) / (1 - Math.exp(-0.5 * (5 - 1)));
        assertThat(bent.value(3)).isCloseTo(expected, within(1e-12));
        assertThat(bent.value(1)).isZero();
        assertThat(bent.value(5)).isEqualTo(1);
        Factor fewerIsWorse = factor("x", Axis.SUPPLY_RISK, Input.JUDGED, "1", "5", "0", "0");
        assertThat(fewerIsWorse.value(0)).isEqualTo(1);
        assertThat(fewerIsWorse.value(4)).isEqualTo(0.2);
        assertThat(fewerIsWorse.value(7)).isZero();
    }

    @Test
    void exactly_the_cut_is_high() {
        assertThat(quadrant(PLAIN, 5, 5)).isEqualTo(Quadrant.STRATEGIC);
        assertThat(quadrant(PLAIN, 5, 4.9999)).isEqualTo(Quadrant.LEVERAGE);
        assertThat(quadrant(PLAIN, 4.9999, 5)).isEqualTo(Quadrant.BOTTLENECK);
        assertThat(quadrant(PLAIN, 0, 0)).isEqualTo(Quadrant.NON_CRITICAL);
    }

    @Test
    void tenths_that_add_up_to_the_cut_are_high_although_binary_fractions_miss_it() {
        SegmentationModel tenths =
                model(
                        judged("a", Axis.PROFIT_IMPACT, "0.1"),
                        judged("b", Axis.PROFIT_IMPACT, "0.7"),
                        judged("c", Axis.PROFIT_IMPACT, "0.2"),
                        RISK);
        for (int i = 0; i <= 5; i++) {
            double other = i;
            SegmentationModel.Height height =
                    tenths.height(
                            Axis.PROFIT_IMPACT,
                            f -> f.code().equals("c") ? 5 + (5 - other) * 4 : other);
            assertThat(height.value()).as("%s", i).isNotNull();
        }
        assertThat(tenths.height(Axis.PROFIT_IMPACT, _ -> 5.0).value()).isEqualTo(0.5);
    }

    private static @Nullable Quadrant quadrant(
            SegmentationModel model, @Nullable Number impact, @Nullable Number risk) {
        SegmentationModel.Inputs inputs =
                f -> {
                    Number input = f.axis() == Axis.PROFIT_IMPACT ? impact : risk;
                    return input == null ? null : input.doubleValue();
                };
        return model.quadrant(
                model.height(Axis.PROFIT_IMPACT, inputs), model.height(Axis.SUPPLY_RISK, inputs));
    }

    @Test
    void a_factor_without_input_is_left_out_and_an_empty_axis_stands_nowhere() {
        assertThat(quadrant(PLAIN, 5, null)).isNull();
        assertThat(quadrant(PLAIN, null, null)).isNull();
        SegmentationModel two =
                model(
                        judged("a", Axis.PROFIT_IMPACT, "0.25"),
                        judged("b", Axis.PROFIT_IMPACT, "0.75"),
                        RISK);
        SegmentationModel.Height half =
                two.height(Axis.PROFIT_IMPACT, f -> f.code().equals("a") ? 8.0 : null);
        assertThat(half.value()).isEqualTo(0.8);
        assertThat(half.coverage()).isEqualTo(0.25);
        assertThat(two.height(Axis.SUPPLY_RISK, _ -> null))
                .isEqualTo(new SegmentationModel.Height(null, 0));
    }

    @Test
    void a_model_that_cannot_be_computed_with_is_refused() {
        refused(model(judged("a", Axis.PROFIT_IMPACT, "0.99"), RISK), "weights-not-summing");
        refused(model(IMPACT), "weights-not-summing");
        refused(
                model(
                        judged("a", Axis.PROFIT_IMPACT, "1.5"),
                        judged("b", Axis.PROFIT_IMPACT, "-0.5"),
                        RISK),
                "weights-not-summing");
        refused(
                model(
                        judged("a", Axis.PROFIT_IMPACT, "0.5"),
                        judged("a", Axis.PROFIT_IMPACT, "0.5"),
                        RISK),
                "factor-twice");
        refused(
                model(factor("a", Axis.PROFIT_IMPACT, Input.JUDGED, "1", "3", "3.0", "0"), RISK),
                "factor-range-empty");
        refused(
                model(factor("a", Axis.PROFIT_IMPACT, Input.JUDGED, "1", "0", "10", "11"), RISK),
                "curvature-out-of-range");
        for (String cut : List.of("0", "1.01", "-1")) {
            refused(
                    new SegmentationModel(List.of(IMPACT, RISK), new BigDecimal(cut), null),
                    "cut-out-of-range");
        }
        assertThatCode(() ->
                        new SegmentationModel(StandardModel.FACTORS, StandardModel.CUT, null)
                                .check())
                .doesNotThrowAnyException();
    }

    private void refused(SegmentationModel model, String code) {
        models.given().when(new ModelVersions.Command.Draft(model, "ada")).thenRejected(code);
    }

    @Test
    void a_version_is_activated_by_somebody_else_than_who_drafted_it() {
        Drafted first = new Drafted(1, PLAIN, "ada");
        models.given().when(new ModelVersions.Command.Draft(PLAIN, "ada")).then(first);
        models.given(first)
                .when(new ModelVersions.Command.Draft(PLAIN, "ben"))
                .then(new Drafted(2, PLAIN, "ben"));
        models.given(first)
                .when(new ModelVersions.Command.Activate(1, "ada"))
                .thenRejected("drafter-activates");
        models.given(first)
                .when(new ModelVersions.Command.Activate(1, "ben"))
                .then(new Activated(1));
        models.given(first, new Activated(1))
                .when(new ModelVersions.Command.Activate(1, "ben"))
                .thenNothing();
        models.given(first)
                .when(new ModelVersions.Command.Activate(2, "ben"))
                .thenRejected("not-found");
    }

    @Test
    void only_what_a_model_asks_for_is_judged_and_a_repetition_changes_nothing() {
        Judgement.Subject subject = new Judgement.Subject("castings", ACME);
        Judgement.Command judge =
                new Judgement.Command.Judge(
                        subject,
                        "alternatives",
                        new BigDecimal("2"),
                        "two foundries",
                        Set.of("alternatives"));
        JudgementEvent.Judged known =
                new JudgementEvent.Judged(
                        "castings", ACME, "alternatives", new BigDecimal("2"), "two foundries");
        judgements.given().when(judge).then(known);
        judgements.given(known).when(judge).thenNothing();
        judgements
                .given()
                .when(
                        new Judgement.Command.Judge(
                                subject, "colour", BigDecimal.ONE, null, Set.of("alternatives")))
                .thenRejected("factor-unknown");
        judgements
                .given(known)
                .when(new Judgement.Command.Withdraw(subject, "alternatives"))
                .then(new JudgementEvent.Withdrawn("castings", ACME, "alternatives"));
        judgements
                .given()
                .when(new Judgement.Command.Withdraw(subject, "alternatives"))
                .thenNothing();
    }

    private static Segment.Place place(Quadrant quadrant, double impact, double risk) {
        return new Segment.Place(
                ACME, List.of(new Segment.Placing("castings", quadrant, impact, risk, 2)));
    }

    @Test
    void a_move_is_told_once() {
        SegmentEvent.Changed told =
                new SegmentEvent.Changed(ACME, "castings", Quadrant.STRATEGIC, null, 0.71, 0.58, 2);
        segments.given().when(place(Quadrant.STRATEGIC, 0.71, 0.58)).then(told);
        segments.given(told).when(place(Quadrant.STRATEGIC, 0.9, 0.9)).thenNothing();
        segments.given(told)
                .when(place(Quadrant.LEVERAGE, 0.7, 0.4))
                .then(
                        new SegmentEvent.Changed(
                                ACME,
                                "castings",
                                Quadrant.LEVERAGE,
                                Quadrant.STRATEGIC,
                                0.7,
                                0.4,
                                2));
    }

    private static final List<Spent> SPENT =
            List.of(
                    new Spent(ACME, "castings", "EUR", new BigDecimal("75"), 3),
                    new Spent(BOLT, "castings", "EUR", new BigDecimal("15"), 1),
                    new Spent(null, "castings", "EUR", new BigDecimal("10"), 1),
                    new Spent(BOLT, "bolts", "EUR", new BigDecimal("100"), 5));

    private static Evidence evidence(SupplierStatus ofBolt) {
        return new Evidence(
                List.of(
                        new Evidence.Known(ACME, SupplierStatus.ACTIVE, List.of("castings")),
                        new Evidence.Known(BOLT, ofBolt, List.of())),
                List.of(
                        new Evidence.Judged("castings", null, "alternatives", 6),
                        new Evidence.Judged("castings", BOLT, "alternatives", 2)),
                Map.of());
    }

    private static List<Position> positions(
            Evidence evidence, String category, int version, SegmentationModel model) {
        List<Spent> spent = SPENT.stream().filter(s -> s.category().equals(category)).toList();
        return evidence.positions(
                category, spent, new SpendShares(spent), new SpendShares(SPENT), version, model);
    }

    @Test
    void shares_come_from_spend_and_an_own_judgement_goes_before_that_of_the_category() {
        SegmentationModel model =
                model(
                        factor("share", Axis.PROFIT_IMPACT, Input.SPEND_SHARE, "1", "0", "50", "0"),
                        judged("alternatives", Axis.SUPPLY_RISK, "0.5"),
                        factor(
                                "single",
                                Axis.SUPPLY_RISK,
                                Input.CATEGORY_SHARE,
                                "0.5",
                                "0",
                                "100",
                                "0"));
        Evidence evidence = evidence(SupplierStatus.ACTIVE);
        List<Position> positions = positions(evidence, "castings", 3, model);
        assertThat(positions).hasSize(2);
        Position acme = find(positions, ACME, "castings");
        assertThat(acme.spendShare()).isEqualTo(37.5);
        assertThat(acme.categoryShare()).isEqualTo(75);
        assertThat(acme.impact().value()).isEqualTo(0.75);
        assertThat(acme.risk().value()).isEqualTo(0.675); // (0.6 + 0.75) / 2
        assertThat(acme.quadrant()).isEqualTo(Quadrant.STRATEGIC);
        assertThat(acme.amounts()).containsExactly("75 EUR");
        assertThat(find(positions, BOLT, "castings").risk().value()).isEqualTo(0.175);
        Position bolts = find(positions(evidence, "bolts", 3, model), BOLT, "bolts");
        assertThat(bolts.risk().value()).isEqualTo(1);
        assertThat(bolts.risk().coverage()).isEqualTo(0.5);

        Explanation why =
                Explanation.of(
                        acme,
                        model,
                        List.of(
                                new Explanation.Source(
                                        "alternatives",
                                        new BigDecimal("6"),
                                        null,
                                        "ada",
                                        Instant.EPOCH)));
        assertThat(why.supplyRisk().factors())
                .extracting(Explanation.FactorBody::origin)
                .containsExactly(Explanation.Origin.JUDGED_FOR_CATEGORY, Explanation.Origin.SPEND);
        assertThat(
                        why.supplyRisk().factors().stream()
                                .mapToDouble(f -> Objects.requireNonNull(f.contribution()))
                                .sum())
                .isCloseTo(Objects.requireNonNull(why.supplyRisk().value()), within(1e-6));
        assertThat(
                        Explanation.of(bolts, model, List.of())
                                .supplyRisk()
                                .factors()
                                .getFirst()
                                .origin())
                .isEqualTo(Explanation.Origin.MISSING);
    }

    @Test
    void who_left_or_never_came_stands_nowhere() {
        for (SupplierStatus gone : List.of(SupplierStatus.OFF_BOARDED, SupplierStatus.REJECTED)) {
            assertThat(positions(evidence(gone), "castings", 1, PLAIN))
                    .extracting(Position::supplierId)
                    .containsExactly(ACME);
            assertThat(positions(evidence(gone), "bolts", 1, PLAIN)).isEmpty();
        }
    }

    private static Position find(List<Position> all, UUID supplier, String category) {
        return all.stream()
                .filter(p -> p.category().equals(category) && p.supplierId().equals(supplier))
                .findAny()
                .orElseThrow();
    }

    @Test
    void others_hear_of_a_move() {
        PublicEvent told =
                new SegmentationPublisher()
                        .publish(
                                new Recordings()
                                        .record(
                                                SegmentEvent.CATEGORY,
                                                ACME,
                                                new SegmentEvent.Changed(
                                                        ACME,
                                                        "castings",
                                                        Quadrant.STRATEGIC,
                                                        null,
                                                        0.71,
                                                        0.58,
                                                        2)));
        assertThat(told.key()).isEqualTo(ACME.toString());
        Contracts.of(Path.of("contracts"))
                .assertProducesExample(told.type(), EventCodec.JSON.valueToTree(told.data()));
    }
}
