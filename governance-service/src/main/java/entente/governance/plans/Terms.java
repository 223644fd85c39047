package entente.governance.plans;

import java.time.YearMonth;
import java.util.List;

/**
 * What both sides agree on.
 *
 * @param words on the cause
 * @param support that we give
 * @param until month whose measurement decides on the plan
 */
public record Terms(
        RootCause cause,
        String words,
        String support,
        YearMonth until,
        List<Milestone> milestones) {

    public Terms {
        milestones = List.copyOf(milestones);
    }

    Terms extended(YearMonth month) {
        return new Terms(cause, words, support, month, milestones);
    }
}
