package entente.governance.proofs;

import entente.platform.Recorded;
import java.util.UUID;

/** Who did something, by which event. */
record Deed(String actor, UUID eventId) {

    static Deed of(Recorded<?> recorded) {
        return new Deed(recorded.actor(), recorded.eventId());
    }
}
