package entente.supplier.assessment;

import java.math.BigDecimal;

/**
 * By what both sides are measured; settings of the company.
 *
 * @param readyFrom readiness from which on the sides are ready, per cent
 * @param largeGap gap between the cultures from which on it is large, percentage points
 * @param validMonths for how long a completed assessment is current
 */
public record Yardstick(BigDecimal readyFrom, BigDecimal largeGap, int validMonths) {}
