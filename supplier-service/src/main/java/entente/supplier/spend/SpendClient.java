package entente.supplier.spend;

import static entente.platform.store.Database.await;

import entente.platform.store.Database;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads spend; names are resolved to suppliers while reading, by what is known then. */
@Singleton
public class SpendClient {

    /** The sums, and one by one the lines of which aliases decide whom they belong to. */
    private static final String ALL =
            "(select s.party_system, s.party_value, s.category, s.month, s.currency, s.amount,"
                    + " s.lines from spend_sum s where s.lines > 0 union all select m.* from "
                    + MixedLinesClient.SUMS
                    + ")"
                    + " s(party_system, party_value, category, month, currency, amount, lines)"
                    + " left join "
                    + MixedLinesClient.PARTIES
                    + " on p.system = s.party_system and"
                    + " p.value = s.party_value";

    private final Database database;

    SpendClient(Database database) {
        this.database = database;
    }

    /** By what spend is added up, beside its currency. */
    public enum By {
        SUPPLIER("coalesce(p.supplier_id::text, s.party_system || ':' || s.party_value)"),
        CATEGORY("s.category"),
        MONTH("to_char(s.month, 'YYYY-MM')");

        private final String sql;

        By(String sql) {
            this.sql = sql;
        }
    }

    /**
     * A sum; what it was not asked by is null.
     *
     * @param supplier the supplier's id, or the name in purchase events that nobody registered
     */
    public record Sum(
            @Nullable String supplier,
            @Nullable String category,
            @Nullable String month,
            String currency,
            BigDecimal amount,
            long lines) {

        List<String> place() {
            return List.of(
                    Objects.requireNonNullElse(supplier, ""),
                    Objects.requireNonNullElse(category, ""),
                    Objects.requireNonNullElse(month, ""),
                    currency);
        }
    }

    /** What to add up; null: no condition. */
    public record Question(
            Collection<By> by,
            @Nullable UUID supplierId,
            @Nullable String category,
            @Nullable YearMonth from,
            @Nullable YearMonth until) {}

    /**
     * Sums in the order of supplier, category, month and currency.
     *
     * @param after the place of the last one that was read; empty: from the start
     */
    public List<Sum> sums(Question question, List<String> after, int limit) {
        String supplier = column(question, By.SUPPLIER);
        String category = column(question, By.CATEGORY);
        String month = column(question, By.MONTH);
        String sql =
                "select * from (select %s as supplier, %s as category, %s as month, s.currency as currency, sum(s.amount), sum(s.lines)::bigint from %s where ($8::uuid is null or p.supplier_id = $8) and ($9::text is null or s.category = $9) and ($10::date is null or s.month >= $10) and ($11::date is null or s.month <= $11) group by 1, 2, 3, 4) q where $12::text is null or (supplier collate \"C\", category collate \"C\", month collate \"C\", currency collate \"C\") > ($12, $13, $14, $15) order by supplier collate \"C\", category collate \"C\", month collate \"C\", currency collate \"C\" limit $16"
                        .formatted(supplier, category, month, ALL);
        Tuple tuple = MixedLinesClient.sums(database.pool(), question.category);
        tuple.addUUID(question.supplierId).addString(question.category);
        tuple.addLocalDate(day(question.from)).addLocalDate(day(question.until));
        for (int i = 0; i < 4; i++) {
            tuple.addString(after.isEmpty() ? null : after.get(i));
        }
        tuple.addInteger(limit);
        List<Sum> sums = new ArrayList<>();
        for (Row row : await(database.pool().preparedQuery(sql).execute(tuple))) {
            sums.add(
                    new Sum(
                            absent(row.getString(0)),
                            absent(row.getString(1)),
                            absent(row.getString(2)),
                            row.getString(3),
                            row.getBigDecimal(4),
                            row.getLong(5)));
        }
        return sums;
    }

    private static String column(Question question, By by) {
        return question.by.contains(by) ? by.sql : "''";
    }

    private static @Nullable String absent(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable LocalDate day(@Nullable YearMonth month) {
        return month == null ? null : month.atDay(1);
    }
}
