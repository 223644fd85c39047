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
        String currency) {

    static IssuedLine of(Issued of) {
        Snapshot counting = of.snapshot();
        return new IssuedLine(
                of.status(),
                counting.templateId(),
                counting.templateVersion(),
                counting.score(),
                counting.standing(),
                counting.coverage(),
                counting.completeness(),
                counting.currency());
    }
}
