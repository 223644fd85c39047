package entente.innovation.ledger;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it was made.
 *
 * @param source null: none was named
 * @param baseline null: the amount was given as it is
 * @param fingerprint by which the same is recognised in all ledgers; null: nothing to go by
 */
public record Line(
        Mark mark,
        BigDecimal amount,
        String description,
        @Nullable Source source,
        @Nullable Portion baseline,
        @Nullable String fingerprint) {}
