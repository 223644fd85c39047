package entente.governance.plans;

import entente.governance.heard.Months;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value as it was told.
 *
 * @param level METRIC or CRITERION
 * @param version of the telling of this period
 * @param value null: it has none
 * @param event that told it
 */
public record Measure(
        String code,
        String level,
        String period,
        int version,
        @Nullable BigDecimal value,
        UUID event) {

    boolean isOf(YearMonth month) {
        return Months.of(period).filter(months -> months.hold(month)).isPresent();
    }

    int length() {
        return Months.of(period).map(Months::length).orElse(Integer.MAX_VALUE);
    }

    /** Whether it is about what the other one is about. */
    boolean replaces(Measure other) {
        return code.equals(other.code) && level.equals(other.level) && period.equals(other.period);
    }
}
