package entente.governance.winddown;

import entente.governance.calendar.Due;
import entente.governance.people.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * An item of the checklist as it was arranged.
 *
 * @param zone in which the day ends
 */
public record Task(Item item, Side owner, LocalDate dueOn, ZoneId zone) {

    Instant over() {
        return Due.over(dueOn, zone);
    }
}
