package entente.scorecard.scoring;

import java.util.Map;
import java.util.UUID;

/** Where to learn of whom something changed that scorecards are made of. */
public interface ChangeBook {

    /** Equal to another one only while nothing changed; to be compared within one process. */
    interface Mark {}

    /** The mark of every supplier, from before this call returned. */
    Map<UUID, Mark> marks();
}
