package entente.supplier.spend;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
     * The name by which purchase events call a supplier.
     *
     * @param system the alias's; empty: {@code value} is the supplier's own id
     */
    record Name(String system, String value) {}

    /** Where spend moved since somebody settled what moved before. */
    record Moves(List<Long> ids, Set<String> categories) {
        public Moves {
            ids = List.copyOf(ids);
            categories = Set.copyOf(categories);
        }

        public boolean isEmpty() {
            return ids.isEmpty();
        }
    }

    /**
     * Spend of the months in a category, each supplier × currency once; null: without an end.
     *
     * @param category only this one
     */
    List<Spent> spent(@Nullable YearMonth from, @Nullable YearMonth until, String category);

    /** Spend with one supplier since then, by category and currency; null: ever. */
    List<Spent> spentWith(@Nullable YearMonth from, UUID supplier);

    /**
     * Spend of the months by category and currency, whoever it was spent with.
     *
     * @param categories only these; null: all
     */
    List<Spent> wholes(@Nullable YearMonth from, @Nullable Collection<String> categories);

    /** The categories that purchase events name, in order. */
    List<String> categories();

    /** Whose each name is; after a merge the survivor's. */
    Map<Name, UUID> holders();

    /** The categories in which something was bought under one of these names. */
    Set<String> categoriesOf(Collection<Name> names);

    /** Where spend moved; to be asked before spend is read. */
    Moves moves();

    /** Forgets these moves: whoever wanted to know has read what they came to. */
    void settle(Moves moves);

    /** Grows whenever purchase events were taken in. */
    long changes();
}
