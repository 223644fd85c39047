package entente.governance.partnership;

import entente.governance.people.Side;
import java.util.UUID;

/** The executive sponsors, as person ids. */
public record Sponsors(UUID ours, UUID theirs) {

    public UUID of(Side side) {
        return side == Side.OURS ? ours : theirs;
    }

    Sponsors with(Side side, UUID person) {
        return side == Side.OURS ? new Sponsors(person, theirs) : new Sponsors(ours, person);
    }
}
