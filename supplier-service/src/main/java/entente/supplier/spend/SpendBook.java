package entente.supplier.spend;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of our spend, for whoever looks at shares of it. */
public interface SpendBook {

    /**
     * What was spent with one supplier in one category and currency.
     *
     * @param supplierId null for what was bought under names that nobody registered
     * @param lines how many order lines it is from
     */
    record Spent(
            @Nullable UUID supplierId,
            String category,
            String currency,
            BigDecimal amount,
            long lines) {}

    /**
     * Spend of the months, each supplier × category × currency once; null: without an end.
     *
     * @param category only this one; null: all
     */
    List<Spent> spent(
            @Nullable YearMonth from, @Nullable YearMonth until, @Nullable String category);

    /** The categories that purchase events name, in order. */
    List<String> categories();

    /** Grows whenever purchase events were taken in. */
    long changes();
}
