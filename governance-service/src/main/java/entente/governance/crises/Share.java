package entente.governance.crises;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How much of what was promised came. */
final class Share {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Share() {}

    /** Percent, 100 at most; null: nothing was promised. */
    static @Nullable BigDecimal of(BigDecimal promised, BigDecimal received) {
        return promised.signum() == 0
                ? null
                : received.multiply(HUNDRED).divide(promised, 2, RoundingMode.HALF_UP).min(HUNDRED);
    }
}
