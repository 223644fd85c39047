package entente.governance.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import entente.governance.charter.Terms;
import entente.governance.decisions.DecisionCommand.Supersede;
import entente.governance.decisions.DecisionCommand.Take;
import entente.governance.decisions.DecisionEvent.Shown;
import entente.governance.decisions.DecisionEvent.Superseded;
import entente.governance.decisions.DecisionEvent.Taken;
import entente.governance.decisions.DecisionView.DecisionRow;
import entente.governance.people.PartnershipRole;
import entente.governance.people.Roster.Seat;
import entente.governance.people.Side;
import entente.platform.contracts.Contracts;
import entente.platform.messaging.PublicEvent;
import entente.platform.store.EventCodec;
import entente.platform.testkit.DeciderSpec;
import entente.platform.testkit.Recordings;
import entente.platform.testkit.ViewSpec;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private static final UUID PARTNERSHIP = new UUID(2, 1);
    private static final UUID ACME = new UUID(1, 1);
    private static final UUID SELF = new UUID(5, 1);
    private static final UUID MEETING = new UUID(3, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 14);
    private static final Right SPONSORS =
            new Right(Set.of(PartnershipRole.SPONSOR), Set.of(PartnershipRole.SPONSOR));
    private static final Seat OURS =
            new Seat(new UUID(9, 1), Side.OURS, Set.of(PartnershipRole.SPONSOR), null);
    private static final Seat THEIRS =
            new Seat(new UUID(9, 2), Side.THEIRS, Set.of(PartnershipRole.SPONSOR), null);
    private static final Seat ENGINEER =
            new Seat(new UUID(9, 3), Side.THEIRS, Set.of(PartnershipRole.ENGINEER), null);
    private static final Sitting QUORATE = new Sitting(MEETING, true, true);
    private static final Shown SCORECARD = new Shown("2026-Q2", 4);
    private static final Taken TAKEN =
            new Taken(
                    PARTNERSHIP,
                    ACME,
                    MEETING,
                    Topic.INVESTMENT,
                    "Which press?",
                    List.of("New", "Used"),
                    "New",
                    "Pays back in a year",
                    SPONSORS,
                    List.of(OURS.personId(), THEIRS.personId()),
                    SCORECARD,
                    null,
                    TODAY,
                    "ada");
    private static final Superseded SUPERSEDED =
            new Superseded(PARTNERSHIP, ACME, new UUID(5, 2), "ada");

    private final DeciderSpec<DecisionCommand, DecisionState, DecisionEvent> decision =
            DeciderSpec.of(new Decision());

    private static Take take(
            @Nullable Sitting sitting, List<String> options, String chosen, Seat... deciders) {
        return new Take(
                PARTNERSHIP,
                ACME,
                sitting,
                Topic.INVESTMENT,
                "Which press?",
                options,
                chosen,
                "Pays back in a year",
                SPONSORS,
                List.of(deciders),
                SCORECARD,
                null,
                TODAY,
                "ada");
    }

    @Test
    void who_has_the_right_to_it_decides_in_a_meeting_with_a_quorum() {
        List<String> options = List.of("New", "Used");
        decision.given().when(take(QUORATE, options, "New", THEIRS, OURS)).then(TAKEN);
        decision.given(TAKEN)
                .when(take(QUORATE, options, "New", OURS, THEIRS))
                .thenRejected("decision-exists");
        decision.given()
                .when(take(new Sitting(MEETING, true, false), options, "New", OURS, THEIRS))
                .thenRejected("quorum-missing");
        decision.given()
                .when(take(new Sitting(MEETING, false, false), options, "New", OURS, THEIRS))
                .thenRejected("meeting-not-held");
        decision.given()
                .when(take(QUORATE, options, "New", OURS, ENGINEER))
                .thenRejected("decision-right-missing");
        decision.given()
                .when(take(null, options, "New", OURS))
                .thenRejected("decision-right-missing");
    }

    @Test
    void a_decision_chooses_among_options() {
        decision.given()
                .when(take(QUORATE, List.of("New", "New"), "New", OURS, THEIRS))
                .thenRejected("options-missing");
        decision.given()
                .when(take(QUORATE, List.of("New", "Used"), "None", OURS, THEIRS))
                .thenRejected("option-unknown");
    }

    @Test
    void another_decision_may_take_its_place_once() {
        decision.given(TAKEN).when(new Supersede(new UUID(5, 2), "ada")).then(SUPERSEDED);
        decision.given(TAKEN, SUPERSEDED).when(new Supersede(new UUID(5, 2), "ada")).thenNothing();
        decision.given(TAKEN, SUPERSEDED)
                .when(new Supersede(new UUID(5, 3), "ada"))
                .thenRejected("decision-superseded");
        decision.given().when(new Supersede(new UUID(5, 2), "ada")).thenRejected("not-found");
    }

    @Test
    void the_charter_says_who_decides_and_both_sponsors_where_it_says_nothing() {
        Terms terms =
                new Terms(
                        "",
                        List.of(),
                        "",
                        List.of(),
                        List.of(),
                        List.of(
                                new Terms.DecisionRight(
                                        "Investment",
                                        Set.of(PartnershipRole.CATEGORY_MANAGER),
                                        Set.of())),
                        "",
                        List.of());
        Right right = Right.of(Optional.of(terms), Topic.INVESTMENT);
        assertThat(right).isEqualTo(new Right(Set.of(PartnershipRole.CATEGORY_MANAGER), Set.of()));
        Seat manager =
                new Seat(new UUID(9, 4), Side.OURS, Set.of(PartnershipRole.CATEGORY_MANAGER), null);
        assertThat(right.isWith(List.of(manager))).isTrue();
        assertThat(right.isWith(List.of(OURS, THEIRS))).isFalse();
        assertThat(Right.of(Optional.of(terms), Topic.SHARING)).isEqualTo(SPONSORS);
        assertThat(Right.of(Optional.empty(), Topic.INVESTMENT)).isEqualTo(SPONSORS);
    }

    @Test
    void others_hear_that_it_was_taken_and_never_its_words() {
        Contracts contracts = Contracts.of(Path.of("contracts"));
        Recordings log = new Recordings();
        String type = "governance.decision-taken.v1";
        PublicEvent told =
                Objects.requireNonNull(
                        new DecisionPublisher()
                                .publish(log.record(DecisionEvent.CATEGORY, SELF, TAKEN)));
        JsonNode data = EventCodec.JSON.valueToTree(told.data());
        assertThat(contracts.publishedTypes()).contains(type);
        contracts.assertProduces(type, data);
        assertThat(data.at("/scorecard/version").asInt()).isEqualTo(4);
        assertThat(data.toString()).doesNotContain("press");
        assertThat(
                        new DecisionPublisher()
                                .publish(log.record(DecisionEvent.CATEGORY, SELF, SUPERSEDED)))
                .isNull();
    }

    @Test
    void a_row_says_what_was_decided() {
        DecisionRow row =
                ViewSpec.of(new DecisionView())
                        .given(DecisionEvent.CATEGORY.stream(SELF), TAKEN, SUPERSEDED)
                        .row(SELF);
        assertThat(row.meetingId).isEqualTo(MEETING);
        assertThat(row.chosen).isEqualTo("New");
        assertThat(row.supersededBy).isEqualTo(new UUID(5, 2));
    }
}
