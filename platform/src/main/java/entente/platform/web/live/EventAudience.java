package entente.platform.web.live;

import entente.platform.Recorded;
import java.util.Optional;
import java.util.UUID;

/**
 * Knows whose events are whose. A CDI bean of a service; without one, supplier users are told of
 * nothing.
 */
public interface EventAudience {

    /** The supplier that may know of this event, beside the company's own people. */
    Optional<UUID> supplier(Recorded<byte[]> event);
}
