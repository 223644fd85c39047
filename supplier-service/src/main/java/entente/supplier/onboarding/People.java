package entente.supplier.onboarding;

import entente.platform.Decider;
import entente.platform.Rejected;
import entente.supplier.onboarding.PeopleEvent.PersonErased;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Who of a supplier's people was erased. */
public final class People implements Decider<People.Erase, People.Erased, PeopleEvent> {

    /**
     * Forgets a person.
     *
     * @param named whether the supplier ever had this contact
     */
    public record Erase(UUID personId, boolean named) {}

    /** In the order of erasure. */
    public record Erased(List<UUID> personIds) {
        public Erased {
            personIds = List.copyOf(personIds);
        }
    }

    @Override
    public Erased initial() {
        return new Erased(List.of());
    }

    @Override
    public List<PeopleEvent> decide(Erase command, Erased state) {
        if (!command.named()) {
            throw new Rejected(
                    Rejected.Kind.MISSING, "not-found", "The supplier never had this contact");
        }
        return state.personIds().contains(command.personId())
                ? List.of()
                : List.of(new PersonErased(command.personId()));
    }

    @Override
    public Erased evolve(Erased state, PeopleEvent event) {
        return switch (event) {
            case PersonErased e ->
                    new Erased(
                            Stream.concat(state.personIds().stream(), Stream.of(e.personId()))
                                    .toList());
        };
    }
}
