package entente.governance.winddown;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What the agreement says on ending.
 *
 * @param transitionDays for which it goes on after the notice
 */
public record Exit(UUID agreementId, int noticeDays, int transitionDays) {

    /** The last day when notice is given on this one. */
    LocalDate endAfter(LocalDate notice) {
        return notice.plusDays((long) noticeDays + transitionDays);
    }
}
