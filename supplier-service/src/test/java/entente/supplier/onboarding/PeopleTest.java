package entente.supplier.onboarding;

import entente.platform.testkit.DeciderSpec;
import entente.supplier.onboarding.People.Erase;
import entente.supplier.onboarding.People.Erased;
import entente.supplier.onboarding.PeopleEvent.PersonErased;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private static final UUID JANE = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-000000000003");

    private final DeciderSpec<Erase, Erased, PeopleEvent> people = DeciderSpec.of(new People());

    @Test
    void a_contact_is_erased_once() {
        people.given().when(new Erase(JANE, true)).then(new PersonErased(JANE));
        people.given(new PersonErased(JANE)).when(new Erase(JANE, true)).thenNothing();
    }

    @Test
    void who_never_was_a_contact_is_not_there() {
        people.given().when(new Erase(JANE, false)).thenRejected("not-found");
    }
}
