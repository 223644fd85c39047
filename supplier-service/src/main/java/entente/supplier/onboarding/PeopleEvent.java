package entente.supplier.onboarding;

import entente.platform.Category;
import entente.platform.EventType;
import java.util.UUID;

/** What happens to the people of a supplier; the stream is named after the supplier. */
public sealed interface PeopleEvent {

    Category<PeopleEvent> CATEGORY = new Category<>("people", PeopleEvent.class);

    /** Name and addresses are gone; the id stands for nobody known. */
    @EventType("person-erased")
    record PersonErased(UUID personId) implements PeopleEvent {}
}
