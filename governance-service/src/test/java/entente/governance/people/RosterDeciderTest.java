package entente.governance.people;

import static entente.governance.people.PartnershipRole.ENGINEER;
import static entente.governance.people.PartnershipRole.MEMBER;
import static entente.governance.people.PartnershipRole.SPONSOR;
import static entente.governance.people.Side.OURS;
import static entente.governance.people.Side.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.people.RosterCommand.SeatSponsor;
import entente.governance.people.RosterCommand.Tie;
import entente.governance.people.RosterCommand.Unseat;
import entente.governance.people.RosterEvent.Seated;
import entente.governance.people.RosterEvent.Tied;
import entente.governance.people.RosterEvent.Unseated;
import entente.platform.testkit.DeciderSpec;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RosterDeciderTest {

    static final UUID PARTNERSHIP = new UUID(1, 1);
    static final UUID ACME = new UUID(2, 1);
    static final UUID EVA = new UUID(3, 1);
    static final UUID TOM = new UUID(3, 2);
    static final UUID UTE = new UUID(3, 3);

    static final Seated SPONSOR_EVA = seated(EVA, OURS, Set.of(SPONSOR), null, 1);

    private final DeciderSpec<RosterCommand, RosterState, RosterEvent> roster =
            DeciderSpec.of(new RosterDecider());

    static Seated seated(
            UUID person,
            Side side,
            Set<PartnershipRole> roles,
            @Nullable String account,
            @Nullable Integer naming) {
        return new Seated(
                PARTNERSHIP,
                ACME,
                person,
                side,
                roles,
                account,
                naming,
                naming == null ? "ada" : "governance");
    }

    static Tied tied(UUID person, String account, String by) {
        return new Tied(PARTNERSHIP, ACME, person, account, by);
    }

    private static RosterCommand.Seat seat(
            UUID person, Side side, Set<PartnershipRole> roles, @Nullable String account) {
        return new RosterCommand.Seat(
                PARTNERSHIP, ACME, person, side, roles, account, false, "ada");
    }

    private static SeatSponsor sponsor(UUID person, int naming) {
        return new SeatSponsor(PARTNERSHIP, ACME, OURS, person, naming, "governance");
    }

    private static Unseated unseated(UUID person, @Nullable UUID successor, String reason) {
        return new Unseated(
                PARTNERSHIP,
                ACME,
                person,
                successor,
                reason,
                reason.startsWith("Another") ? "governance" : "ada");
    }

    @Test
    void a_person_is_given_a_seat_and_other_roles_on_it() {
        Seated first = seated(UTE, OURS, Set.of(ENGINEER), "ute", null);
        roster.given().when(seat(UTE, OURS, Set.of(ENGINEER), "ute")).then(first);
        roster.given(first).when(seat(UTE, OURS, Set.of(ENGINEER), null)).thenNothing();
        roster.given(first)
                .when(seat(UTE, OURS, Set.of(MEMBER), null))
                .then(seated(UTE, OURS, Set.of(MEMBER), "ute", null));
    }

    @Test
    void nobody_sits_on_both_sides_or_under_anothers_account() {
        Seated ute = seated(UTE, OURS, Set.of(ENGINEER), "ute", null);
        roster.given(ute).when(seat(UTE, THEIRS, Set.of(MEMBER), null)).thenRejected("seat-taken");
        roster.given(ute)
                .when(seat(TOM, THEIRS, Set.of(MEMBER), "ute"))
                .thenRejected("account-taken");
        roster.given(ute)
                .when(seat(TOM, THEIRS, Set.of(MEMBER), UTE.toString()))
                .thenRejected("account-taken");
        roster.given(ute)
                .when(new SeatSponsor(PARTNERSHIP, ACME, THEIRS, UTE, 1, "governance"))
                .thenRejected("seat-taken");
    }

    @Test
    void the_partner_seats_and_ties_its_own_people_only() {
        roster.given()
                .when(
                        new RosterCommand.Seat(
                                PARTNERSHIP, ACME, UTE, OURS, Set.of(MEMBER), null, true, "tom"))
                .thenRejected("side-mismatch");
        roster.given(SPONSOR_EVA)
                .when(new Tie(EVA, "eva", true, "tom"))
                .thenRejected("side-mismatch");
        roster.given(seated(UTE, OURS, Set.of(MEMBER), null, null))
                .when(new Unseat(UTE, null, "gone", true, "tom"))
                .thenRejected("side-mismatch");
    }

    @Test
    void who_ties_an_account_to_a_sponsors_seat_is_not_that_account() {
        roster.given(SPONSOR_EVA)
                .when(new Tie(EVA, "ada", false, "ada"))
                .thenRejected("tier-is-account");
        roster.given(SPONSOR_EVA)
                .when(seat(EVA, OURS, Set.of(MEMBER), "ada"))
                .thenRejected("tier-is-account");
        roster.given(SPONSOR_EVA)
                .when(new Tie(EVA, "eva", false, "ada"))
                .then(tied(EVA, "eva", "ada"));
        roster.given(SPONSOR_EVA, tied(EVA, "eva", "ada"))
                .when(new Tie(EVA, "eva", false, "ben"))
                .thenNothing();
        roster.given().when(new Tie(EVA, "eva", false, "ada")).thenRejected("person-not-seated");
        roster.given(SPONSOR_EVA)
                .when(new Tie(TOM, "tom", false, "ada"))
                .thenRejected("person-not-seated");
    }

    @Test
    void an_account_that_its_owner_tied_is_none_of_a_sponsors() {
        Seated self = seated(UTE, OURS, Set.of(MEMBER), "ada", null);
        roster.given(self)
                .when(sponsor(UTE, 2))
                .then(seated(UTE, OURS, Set.of(MEMBER, SPONSOR), null, 2));
        roster.given(seated(UTE, OURS, Set.of(MEMBER), null, null), tied(UTE, "ute", "ben"))
                .when(sponsor(UTE, 2))
                .then(seated(UTE, OURS, Set.of(MEMBER, SPONSOR), "ute", 2));
    }

    @Test
    void a_sponsor_is_named_and_never_seated_by_hand() {
        roster.given()
                .when(seat(EVA, OURS, Set.of(SPONSOR), null))
                .thenRejected("sponsor-is-named");
        roster.given(SPONSOR_EVA)
                .when(seat(EVA, OURS, Set.of(MEMBER), null))
                .then(seated(EVA, OURS, Set.of(MEMBER, SPONSOR), null, null));
        roster.given(SPONSOR_EVA)
                .when(new Unseat(EVA, null, "retired", false, "ada"))
                .thenRejected("last-sponsor");
    }

    @Test
    void a_successor_takes_the_seat_and_the_later_naming_holds() {
        roster.given(SPONSOR_EVA)
                .when(sponsor(UTE, 4))
                .then(
                        unseated(EVA, UTE, "Another sponsor was named"),
                        seated(UTE, OURS, Set.of(SPONSOR), null, 4));
        roster.given(SPONSOR_EVA, seated(UTE, OURS, Set.of(SPONSOR), null, 4))
                .when(sponsor(TOM, 3))
                .thenNothing();
        roster.given(SPONSOR_EVA).when(sponsor(EVA, 1)).thenNothing();
    }

    @Test
    void who_was_sponsor_keeps_the_other_roles() {
        roster.given(seated(EVA, OURS, Set.of(SPONSOR, MEMBER), null, 1))
                .when(sponsor(UTE, 4))
                .then(
                        new Seated(
                                PARTNERSHIP,
                                ACME,
                                EVA,
                                OURS,
                                Set.of(MEMBER),
                                null,
                                null,
                                "governance"),
                        seated(UTE, OURS, Set.of(SPONSOR), null, 4));
    }

    @Test
    void who_leaves_hands_over_to_somebody_of_the_own_side() {
        Seated ute = seated(UTE, OURS, Set.of(ENGINEER), null, null);
        Seated tom = seated(TOM, THEIRS, Set.of(MEMBER), null, null);
        roster.given(SPONSOR_EVA, ute)
                .when(new Unseat(UTE, EVA, "moved", false, "ada"))
                .then(unseated(UTE, EVA, "moved"));
        roster.given(ute, tom)
                .when(new Unseat(UTE, TOM, "moved", false, "ada"))
                .thenRejected("side-mismatch");
        roster.given(ute)
                .when(new Unseat(UTE, EVA, "moved", false, "ada"))
                .thenRejected("person-not-seated");
        roster.given()
                .when(new Unseat(UTE, null, "moved", false, "ada"))
                .thenRejected("person-not-seated");
    }

    @Test
    void an_account_that_is_the_persons_id_needs_no_tie() {
        Roster people = new Roster(List.of(new Roster.Seat(EVA, OURS, Set.of(SPONSOR), null)));
        assertThat(people.of(EVA.toString())).isPresent();
        assertThat(people.of("eva")).isEmpty();
        assertThat(people.sponsor(OURS)).contains(EVA);
        assertThat(people.sponsor(THEIRS)).isEmpty();
    }
}
