package entente.innovation.initiatives;

import entente.innovation.initiatives.InitiativeCommand.Asker;
import entente.innovation.suppliers.Side;
import entente.platform.Rejected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who works on an initiative. Who was replaced stays known with the successor, so that contacts
 * survive a change of people.
 */
public record Team(List<Place> places) {

    /**
     * Somebody's place.
     *
     * @param until null: still there
     * @param successorId null: nobody followed
     */
    public record Place(
            Member member,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable UUID successorId) {}

    public Team {
        places = List.copyOf(places);
    }

    /** Those who are in it now. */
    public List<Member> members() {
        return places.stream().filter(place -> place.until() == null).map(Place::member).toList();
    }

    public Optional<Member> find(UUID personId) {
        return members().stream().filter(each -> each.personId().equals(personId)).findFirst();
    }

    /**
     * Who asks, as a member.
     *
     * @throws Rejected {@code not-in-team}
     */
    Member require(Asker who) {
        return members().stream()
                .filter(each -> each.side() == who.side() && who.account().equals(each.account()))
                .findFirst()
                .orElseThrow(() ->
                        new Rejected("not-in-team", "Nobody of the team is tied to your account"));
    }

    /**
     * Lets pass who decides on what the other side proposed. Somebody who changed sides since then
     * would otherwise decide for both.
     *
     * @param by the account that proposed
     * @throws Rejected {@code own-proposal}, {@code same-person}
     */
    static void requireOther(Side side, UUID personId, String by, Member decider, Asker who) {
        if (side == decider.side()) {
            throw new Rejected("own-proposal", "The other side decides on what yours proposed");
        }
        if (personId.equals(decider.personId()) || by.equals(who.account())) {
            throw new Rejected("same-person", "Nobody decides for both sides");
        }
    }

    Team with(Member member, LocalDate since) {
        List<Place> more = new ArrayList<>(places);
        more.add(new Place(member, since, null, null));
        return new Team(more);
    }

    Team replaced(UUID personId, Member successor, LocalDate on) {
        List<Place> changed = new ArrayList<>();
        for (Place place : places) {
            boolean leaves = place.until() == null && place.member().personId().equals(personId);
            changed.add(
                    leaves
                            ? new Place(place.member(), place.since(), on, successor.personId())
                            : place);
        }
        return new Team(changed).with(successor, on);
    }
}
