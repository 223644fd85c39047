package entente.scorecard.scoring;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Where to learn of whom something changed that scorecards are made of. */
public interface ChangeBook {

    /** Equal to another one only while nothing changed; to be compared within one process. */
    interface Mark {}

    /** The mark of every supplier, from before this call returned. */
    Map<UUID, Mark> marks();

    /** Suppliers of whom order lines have facts that are dated after a day. */
    Set<UUID> datedAfter(LocalDate day);
}
