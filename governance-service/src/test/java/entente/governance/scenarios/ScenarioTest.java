package entente.governance.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.Chapters;
import entente.governance.people.PartnershipRole;
import entente.governance.people.Roster;
import entente.governance.people.Roster.Seat;
import entente.governance.people.Side;
import entente.governance.scenarios.Response.Step;
import entente.governance.scenarios.ScenarioCommand.AgreeResponse;
import entente.governance.scenarios.ScenarioCommand.Describe;
import entente.governance.scenarios.ScenarioCommand.ProposeResponse;
import entente.governance.scenarios.ScenarioCommand.Rate;
import entente.governance.scenarios.ScenarioCommand.Retire;
import entente.governance.scenarios.ScenarioEvent.Described;
import entente.governance.scenarios.ScenarioEvent.Rated;
import entente.governance.scenarios.ScenarioEvent.ResponseAgreed;
import entente.governance.scenarios.ScenarioEvent.ResponseProposed;
import entente.governance.scenarios.ScenarioEvent.Retired;
import entente.governance.scenarios.ScenarioView.ScenarioRow;
import entente.platform.testkit.DeciderSpec;
import entente.platform.testkit.ViewSpec;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScenarioTest {

    private static final UUID PARTNERSHIP = new UUID(2, 1);
    private static final UUID ACME = new UUID(1, 1);
    private static final UUID SELF = new UUID(5, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 14);
    private static final Seat ADA =
            new Seat(new UUID(9, 1), Side.OURS, Set.of(PartnershipRole.SPONSOR), null);
    private static final Seat TOM =
            new Seat(new UUID(9, 2), Side.THEIRS, Set.of(PartnershipRole.SPONSOR), null);
    private static final Roster TABLE = new Roster(List.of(ADA, TOM));
    private static final Step OURS = new Step(Side.OURS, "Release the stock", 24);
    private static final Step THEIRS = new Step(Side.THEIRS, "Second furnace", null);
    private static final Described DESCRIBED =
            new Described(
                    PARTNERSHIP,
                    ACME,
                    ScenarioKind.RAW_MATERIAL_SHORTAGE,
                    "No nickel",
                    null,
                    3,
                    5,
                    "ada");
    private static final Retired RETIRED = new Retired(PARTNERSHIP, ACME, "Gone", "ada");

    private final DeciderSpec<ScenarioCommand, ScenarioState, ScenarioEvent> scenario =
            DeciderSpec.of(new Scenario());

    private static Response response(Step... steps) {
        return new Response(ADA.personId(), TOM.personId(), List.of(steps));
    }

    private static ResponseProposed proposed(int version) {
        return new ResponseProposed(
                PARTNERSHIP,
                ACME,
                version,
                response(OURS, THEIRS),
                Side.OURS,
                ADA.personId(),
                "ada");
    }

    private static ResponseAgreed agreed() {
        return new ResponseAgreed(
                PARTNERSHIP, ACME, 1, response(OURS, THEIRS), TOM.personId(), TODAY, "tom");
    }

    @Test
    void it_is_described_and_rated() {
        scenario.given()
                .when(
                        new Describe(
                                PARTNERSHIP,
                                ACME,
                                ScenarioKind.RAW_MATERIAL_SHORTAGE,
                                "No nickel",
                                null,
                                3,
                                5,
                                "ada"))
                .then(DESCRIBED);
        scenario.given(DESCRIBED).when(new Rate(3, 5, "tom")).thenNothing();
        scenario.given(DESCRIBED)
                .when(new Rate(4, 5, "tom"))
                .then(new Rated(PARTNERSHIP, ACME, 4, 5, "tom"));
        scenario.given().when(new Rate(4, 5, "tom")).thenRejected("not-found");
        scenario.given(DESCRIBED, RETIRED)
                .when(new Rate(4, 5, "tom"))
                .thenRejected("scenario-retired");
        scenario.given(DESCRIBED, RETIRED).when(new Retire("Gone", "ada")).thenNothing();
    }

    @Test
    void both_sides_own_the_response_and_agree_on_it() {
        ProposeResponse propose = new ProposeResponse(response(OURS, THEIRS), TABLE, ADA, "ada");
        scenario.given(DESCRIBED).when(propose).then(proposed(1));
        scenario.given(DESCRIBED, proposed(1)).when(propose).thenNothing();
        scenario.given(DESCRIBED, proposed(1))
                .when(new AgreeResponse(1, ADA, TODAY, "ada"))
                .thenRejected("own-proposal");
        scenario.given(DESCRIBED, proposed(1))
                .when(new AgreeResponse(2, TOM, TODAY, "tom"))
                .thenRejected("response-not-proposed");
        scenario.given(DESCRIBED, proposed(1))
                .when(new AgreeResponse(1, TOM, TODAY, "tom"))
                .then(agreed());
        scenario.given(DESCRIBED, proposed(1), agreed())
                .when(new AgreeResponse(1, TOM, TODAY, "tom"))
                .thenNothing();
        scenario.given(DESCRIBED, proposed(1), agreed()).when(propose).thenNothing();
    }

    @Test
    void a_response_has_an_owner_and_a_step_on_each_side() {
        scenario.given(DESCRIBED)
                .when(new ProposeResponse(response(OURS), TABLE, ADA, "ada"))
                .thenRejected("steps-missing");
        Response strangers = new Response(ADA.personId(), ADA.personId(), List.of(OURS, THEIRS));
        scenario.given(DESCRIBED)
                .when(new ProposeResponse(strangers, TABLE, ADA, "ada"))
                .thenRejected("owner-not-seated");
    }

    @Test
    void a_row_says_how_bad_it_is_and_whose_answer_is_missing() {
        String stream = ScenarioEvent.CATEGORY.stream(SELF);
        ScenarioRow waiting =
                ViewSpec.of(new ScenarioView())
                        .given(
                                stream,
                                DESCRIBED,
                                new Rated(PARTNERSHIP, ACME, 4, 5, "tom"),
                                proposed(1))
                        .row(SELF);
        assertThat(waiting.severity).isEqualTo(20);
        assertThat(waiting.awaits).isEqualTo(Side.THEIRS);
        ScenarioRow row =
                ViewSpec.of(new ScenarioView())
                        .given(stream, DESCRIBED, proposed(1), agreed(), RETIRED)
                        .row(SELF);
        assertThat(row.agreedVersion).isEqualTo(1);
        assertThat(row.awaits).isNull();
        assertThat(row.retired).isTrue();
    }

    @Test
    void every_event_that_was_ever_stored_has_words() {
        Chapters.verify(new ScenarioConfig.ScenarioChapter(), ScenarioEvent.CATEGORY);
    }
}
