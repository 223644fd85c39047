package entente.governance.plans;

import java.math.BigDecimal;

/**
 * A number that is to get better.
 *
 * @param code of a metric or criterion
 * @param target in its unit
 */
public record Kpi(String code, Better better, BigDecimal target) {

    boolean reachedBy(BigDecimal value) {
        return reached(better, target, value);
    }

    static boolean reached(Better better, BigDecimal target, BigDecimal value) {
        int compared = value.compareTo(target);
        return better == Better.HIGHER ? compared >= 0 : compared <= 0;
    }
}
