package entente.governance.crises;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import entente.governance.Chapters;
import entente.governance.crises.CrisisCommand.Close;
import entente.governance.crises.CrisisCommand.Plan;
import entente.governance.crises.CrisisCommand.Promise;
import entente.governance.crises.CrisisCommand.Receive;
import entente.governance.crises.CrisisEvent.Closed;
import entente.governance.crises.CrisisEvent.Outcome;
import entente.governance.crises.CrisisEvent.Promised;
import entente.governance.crises.CrisisEvent.Received;
import entente.governance.crises.CrisisEvent.Recorded;
import entente.governance.crises.CrisisView.CrisisRow;
import entente.governance.crises.Recurrence.Before;
import entente.governance.scenarios.ScenarioKind;
import entente.platform.contracts.Contracts;
import entente.platform.messaging.PublicEvent;
import entente.platform.store.EventCodec;
import entente.platform.testkit.DeciderSpec;
import entente.platform.testkit.Recordings;
import entente.platform.testkit.ViewSpec;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CrisisTest {

    private static final UUID SELF = new UUID(7, 1);
    private static final UUID ACME = new UUID(1, 1);
    private static final UUID BOLT = new UUID(1, 2);
    private static final LocalDate BEGAN = LocalDate.of(2026, 7, 10);
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 1);
    private static final Outcome OUTCOME =
            new Outcome(2, IdeaKind.NEW_MATERIAL, "An alloy without nickel");
    private static final Promised PROMISED =
            new Promised(ACME, new BigDecimal("1200"), "kg", TODAY, "tom");
    private static final Received RECEIVED =
            new Received(ACME, new BigDecimal("900"), "kg", TODAY, "ada");

    private final DeciderSpec<CrisisCommand, CrisisState, CrisisEvent> crisis =
            DeciderSpec.of(new Crisis());

    private static Recorded recorded(@Nullable UUID supplier, UUID... all) {
        return new Recorded(
                supplier,
                ScenarioKind.RAW_MATERIAL_SHORTAGE,
                "No nickel",
                BEGAN,
                List.of("castings"),
                List.of(all),
                1,
                "ada");
    }

    private static CrisisCommand.Log log(LocalDate began, UUID... suppliers) {
        return new CrisisCommand.Log(
                ScenarioKind.RAW_MATERIAL_SHORTAGE,
                "No nickel",
                began,
                List.of("castings"),
                List.of(suppliers),
                1,
                TODAY,
                "ada");
    }

    private static Close close(Map<UUID, Outcome> outcomes, Map<UUID, Plan> partners) {
        return new Close(TODAY, outcomes, partners, TODAY, "ada");
    }

    @Test
    void each_supplier_has_a_fact_of_its_own() {
        crisis.given()
                .when(log(BEGAN, ACME, BOLT))
                .then(recorded(ACME, ACME, BOLT), recorded(BOLT, ACME, BOLT));
        crisis.given().when(log(BEGAN)).then(recorded(null));
        crisis.given().when(log(TODAY.plusDays(1), ACME)).thenRejected("started-in-the-future");
        crisis.given()
                .when(
                        new CrisisCommand.Log(
                                ScenarioKind.OTHER,
                                "?",
                                BEGAN,
                                List.of(),
                                List.of(),
                                0,
                                TODAY,
                                "ada"))
                .thenRejected("nothing-concerned");
        crisis.given(recorded(ACME, ACME)).when(log(BEGAN, ACME)).thenRejected("crisis-exists");
    }

    @Test
    void capacity_is_counted_in_one_unit_for_a_supplier_that_it_concerns() {
        BigDecimal much = new BigDecimal("1200");
        crisis.given(recorded(ACME, ACME))
                .when(new Promise(ACME, much, "kg", TODAY, "tom"))
                .then(PROMISED);
        crisis.given(recorded(ACME, ACME), PROMISED)
                .when(new Receive(ACME, new BigDecimal("900"), "kg", TODAY, "ada"))
                .then(RECEIVED);
        crisis.given(recorded(ACME, ACME), PROMISED)
                .when(new Receive(ACME, much, "t", TODAY, "ada"))
                .thenRejected("unit-different");
        crisis.given(recorded(ACME, ACME))
                .when(new Promise(BOLT, much, "kg", TODAY, "tom"))
                .thenRejected("not-found");
        crisis.given(recorded(ACME, ACME), new Closed(ACME, TODAY, OUTCOME, "ada"))
                .when(new Promise(ACME, much, "kg", TODAY, "tom"))
                .thenRejected("crisis-closed");
        crisis.given().when(new Promise(ACME, much, "kg", TODAY, "tom")).thenRejected("not-found");
    }

    @Test
    void it_is_over_when_something_was_made_of_it_with_each_partner() {
        CrisisEvent[] both = {recorded(ACME, ACME, BOLT), recorded(BOLT, ACME, BOLT)};
        Map<UUID, Plan> partner = Map.of(ACME, new Plan(2, BEGAN));
        crisis.given(both)
                .when(close(Map.of(ACME, OUTCOME), partner))
                .then(
                        new Closed(ACME, TODAY, OUTCOME, "ada"),
                        new Closed(BOLT, TODAY, null, "ada"));
        crisis.given(both).when(close(Map.of(), partner)).thenRejected("outcome-missing");
        crisis.given(both)
                .when(close(Map.of(ACME, OUTCOME, BOLT, OUTCOME), partner))
                .thenRejected("outcome-of-no-partner");
        for (Plan old :
                List.of(
                        new Plan(2, BEGAN.minusDays(1)),
                        new Plan(3, BEGAN),
                        new Plan(null, null))) {
            crisis.given(both)
                    .when(close(Map.of(ACME, OUTCOME), Map.of(ACME, old)))
                    .thenRejected("emergency-plan-unchanged");
        }
        crisis.given(both)
                .when(new Close(BEGAN.minusDays(1), Map.of(ACME, OUTCOME), partner, TODAY, "ada"))
                .thenRejected("end-malformed");
        crisis.given(recorded(null))
                .when(close(Map.of(), Map.of()))
                .then(new Closed(null, TODAY, null, "ada"));
        crisis.given(recorded(ACME, ACME), new Closed(ACME, TODAY, OUTCOME, "ada"))
                .when(close(Map.of(), partner))
                .thenNothing();
    }

    @Test
    void what_is_like_it_in_the_months_before_counts_once() {
        Before like =
                new Before(
                        new UUID(7, 2),
                        ScenarioKind.TRADE_WAR,
                        LocalDate.of(2026, 1, 10),
                        List.of("castings"),
                        List.of(ACME));
        Before sameAgain =
                new Before(like.id(), like.scenario(), like.startedOn(), List.of(), List.of(ACME));
        Before older = before(3, ScenarioKind.TRADE_WAR, LocalDate.of(2026, 1, 9), ACME);
        Before other = before(4, ScenarioKind.OTHER, BEGAN, ACME);
        Before elsewhere = before(5, ScenarioKind.TRADE_WAR, BEGAN, BOLT);
        Before later = before(6, ScenarioKind.TRADE_WAR, BEGAN.plusDays(1), ACME);
        assertThat(
                        Recurrence.count(
                                List.of(like, sameAgain, older, other, elsewhere, later),
                                ScenarioKind.TRADE_WAR,
                                BEGAN,
                                List.of("forgings"),
                                List.of(ACME),
                                Period.ofMonths(6)))
                .isEqualTo(1);
        assertThat(
                        Recurrence.count(
                                List.of(like),
                                ScenarioKind.TRADE_WAR,
                                BEGAN,
                                List.of("castings"),
                                List.of(),
                                Period.ofMonths(6)))
                .isEqualTo(1);
    }

    private static Before before(int no, ScenarioKind kind, LocalDate on, UUID supplier) {
        return new Before(new UUID(7, no), kind, on, List.of(), List.of(supplier));
    }

    @Test
    void the_share_is_null_without_a_promise_and_never_above_a_hundred() {
        BigDecimal ten = BigDecimal.TEN;
        assertThat(Share.of(BigDecimal.ZERO, ten)).isNull();
        assertThat(Share.of(new BigDecimal("1200"), new BigDecimal("900")))
                .isEqualByComparingTo("75");
        assertThat(Share.of(ten, new BigDecimal("20"))).isEqualByComparingTo("100");
        assertThat(Share.of(ten, BigDecimal.ZERO)).isEqualByComparingTo("0");
    }

    @Test
    void a_supplier_sees_nobody_else_in_it() {
        CrisisState state = new CrisisState.Absent();
        for (CrisisEvent event :
                List.of(recorded(ACME, ACME, BOLT), recorded(BOLT, ACME, BOLT), PROMISED)) {
            state = new Crisis().evolve(state, event);
        }
        assertThat(state).isInstanceOf(CrisisState.Known.class);
        CrisisState.Known known = (CrisisState.Known) state;
        assertThat(CrisisProfile.of(SELF, known, Set.of(BOLT)).suppliers())
                .singleElement()
                .satisfies(only -> {
                    assertThat(only.supplierId()).isEqualTo(BOLT);
                    assertThat(only.promised()).isNull();
                });
        assertThat(CrisisProfile.of(SELF, known, Set.of()).suppliers()).hasSize(2);
    }

    @Test
    void others_hear_of_it_once_for_each_supplier_and_never_its_words() {
        Contracts contracts = Contracts.of(Path.of("contracts"));
        Recordings log = new Recordings();
        String type = "governance.crisis-recorded.v1";
        assertThat(contracts.publishedTypes()).contains(type);
        for (Recorded each :
                List.of(recorded(ACME, ACME, BOLT), recorded(BOLT, ACME, BOLT), recorded(null))) {
            PublicEvent told =
                    Objects.requireNonNull(
                            new CrisisPublisher()
                                    .publish(log.record(CrisisEvent.CATEGORY, SELF, each)));
            JsonNode data = EventCodec.JSON.valueToTree(told.data());
            contracts.assertProduces(type, data);
            assertThat(told.key())
                    .isEqualTo(Objects.requireNonNullElse(each.supplierId(), SELF).toString());
            assertThat(data.toString()).doesNotContain("nickel");
        }
        assertThat(new CrisisPublisher().publish(log.record(CrisisEvent.CATEGORY, SELF, PROMISED)))
                .isNull();
    }

    @Test
    void a_row_is_one_supplier_in_one_crisis() {
        ViewSpec<CrisisEvent, CrisisRow> view =
                ViewSpec.of(new CrisisView())
                        .given(
                                CrisisEvent.CATEGORY.stream(SELF),
                                recorded(ACME, ACME, BOLT),
                                recorded(BOLT, ACME, BOLT),
                                PROMISED,
                                RECEIVED,
                                new Closed(ACME, TODAY, OUTCOME, "ada"),
                                new Closed(BOLT, TODAY, null, "ada"));
        CrisisRow acme = view.row(SELF + "/" + ACME);
        assertThat(acme.promised).isEqualByComparingTo("1200");
        assertThat(acme.received).isEqualByComparingTo("900");
        assertThat(acme.planVersion).isEqualTo(2);
        assertThat(acme.endedOn).isEqualTo(TODAY);
        CrisisRow bolt = view.row(SELF + "/" + BOLT);
        assertThat(bolt.unit).isNull();
        assertThat(bolt.proposed).isNull();
    }

    @Test
    void every_event_that_was_ever_stored_has_words() {
        Chapters.verify(new CrisisConfig.CrisisChapter(), CrisisEvent.CATEGORY);
    }
}
