package entente.governance.heard;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The values of a supplier's metrics and criteria, as scorecard-service told them last. */
public interface MeasureBook {

    /**
     * A value as it was told.
     *
     * @param value null: it has none
     * @param version of the telling; grows
     * @param event that told it, at {@code position} of its topic
     */
    record Measured(
            @Nullable BigDecimal value, String period, int version, UUID event, long position) {}

    /**
     * The newest telling for a month.
     *
     * @param level METRIC or CRITERION
     */
    Optional<Measured> value(UUID supplierId, String code, String level, YearMonth month);
}
