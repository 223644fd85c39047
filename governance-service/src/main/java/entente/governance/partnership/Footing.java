package entente.governance.partnership;

import entente.governance.calendar.Calendar;
import entente.governance.people.Roster;
import java.util.UUID;

/**
 * What a decision about a partnership rests on: where it stands, who sits there.
 *
 * @param version of the partnership's stream that this was read from, {@code rosterVersion} of the
 *     roster's
 */
public record Footing(
        UUID partnershipId,
        UUID supplierId,
        Phase phase,
        int opening,
        Calendar calendar,
        Roster roster,
        int version,
        int rosterVersion) {

    /** Of no stream: nothing is held while a decision rests on it. */
    public Footing(
            UUID partnershipId,
            UUID supplierId,
            Phase phase,
            int opening,
            Calendar calendar,
            Roster roster) {
        this(partnershipId, supplierId, phase, opening, calendar, roster, 0, 0);
    }
}
