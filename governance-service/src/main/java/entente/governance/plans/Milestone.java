package entente.governance.plans;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * A step on the way.
 *
 * @param code of one of the plan's KPIs
 * @param target to be reached by the end of the window
 * @param until month whose measurement decides
 */
public record Milestone(String text, String code, BigDecimal target, YearMonth until) {}
