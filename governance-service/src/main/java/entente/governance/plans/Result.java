package entente.governance.plans;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A number that decided.
 *
 * @param measured null without data
 * @param event that told it; null without data
 */
public record Result(
        String code, BigDecimal target, @Nullable BigDecimal measured, @Nullable UUID event) {}
