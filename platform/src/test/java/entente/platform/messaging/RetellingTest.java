package entente.platform.messaging;

import entente.platform.messaging.Retelling.Event.ToldAgain;
import entente.platform.testkit.DeciderSpec;
import entente.platform.testkit.GoldenEvents;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetellingTest {

    private final DeciderSpec<Retelling.Tell, Retelling.Retold, Retelling.Event> retelling =
            DeciderSpec.of(new Retelling());

    @Test
    void parked_events_are_told_again_in_their_order() {
        retelling
                .given()
                .when(new Retelling.Tell(List.of(7L, 9L)))
                .then(new ToldAgain(7), new ToldAgain(9));
    }

    @Test
    void an_event_is_told_again_once() {
        retelling
                .given(new ToldAgain(7))
                .when(new Retelling.Tell(List.of(7L, 9L)))
                .then(new ToldAgain(9));
        retelling.given(new ToldAgain(7)).when(new Retelling.Tell(List.of(7L))).thenNothing();
    }

    @Test
    void every_shape_ever_stored_is_read() {
        GoldenEvents.verify(Retelling.Event.class);
    }
}
