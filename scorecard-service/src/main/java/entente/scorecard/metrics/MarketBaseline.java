package entente.scorecard.metrics;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A market price that people set.
 *
 * @param id of its own
 * @param itemNumber null for one of a whole category
 * @param category null for one of an item
 * @param validFrom first day on which it is in force, until the next one
 */
public record MarketBaseline(
        String id,
        @Nullable String itemNumber,
        @Nullable String category,
        LocalDate validFrom,
        BigDecimal unitPrice,
        String currency) {}
