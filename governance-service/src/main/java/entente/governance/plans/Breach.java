package entente.governance.plans;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A threshold that was missed.
 *
 * @param matterId under which it is open between the two sides
 * @param period of the scorecard; null when none was told
 */
public record Breach(
        UUID matterId,
        String code,
        @Nullable String period,
        @Nullable BigDecimal value,
        BigDecimal threshold,
        LocalDate on) {}
