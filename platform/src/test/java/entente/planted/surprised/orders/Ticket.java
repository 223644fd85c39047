package entente.planted.surprised.orders;

import entente.platform.Ids;
import java.util.UUID;

/** Violates: makes an id. */
public record Ticket(UUID id) {
    static Ticket next() {
        return new Ticket(Ids.next());
    }
}
