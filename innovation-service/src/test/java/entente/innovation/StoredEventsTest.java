package entente.innovation;

import entente.innovation.ideas.IdeaEvent;
import entente.innovation.initiatives.InitiativeEvent;
import entente.innovation.pulse.PulseEvent;
import entente.platform.testkit.GoldenEvents;
import org.junit.jupiter.api.Test;

class StoredEventsTest {

    @Test
    void every_shape_ever_stored_is_read() {
        GoldenEvents.verify(IdeaEvent.class, InitiativeEvent.class, PulseEvent.class);
    }
}
