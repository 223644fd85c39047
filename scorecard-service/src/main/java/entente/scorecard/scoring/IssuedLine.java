package entente.scorecard.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A published scorecard in a list, with the numbers that count.
 *
 * @param completeness percent; null when nothing was heard
 */
public record IssuedLine(
        Issued.Status status,
        String templateId,
        int templateVersion,
        @Nullable BigDecimal score,
        @Nullable Standing standing,
        BigDecimal coverage,
        @Nullable BigDecimal completeness,
        String currency) {}
