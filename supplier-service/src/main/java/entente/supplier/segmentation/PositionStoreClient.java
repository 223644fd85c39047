package entente.supplier.segmentation;

import static entente.platform.store.Database.await;

import entente.platform.store.Database;
import entente.supplier.spend.SpendBook.Spent;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes positions, category by category, each in one transaction with who moved in it, as long as
 * the term lasts for which they were computed.
 */
@Singleton
public class PositionStoreClient {

    private final Database database;
    private final TermClient terms;

    PositionStoreClient(Database database, TermClient terms) {
        this.database = database;
        this.terms = terms;
    }

    /**
     * What all positions reflect.
     *
     * @param position of the log
     * @param spendFrom the first month of spend that counts; null: all
     */
    record Reflects(int modelVersion, long position, @Nullable YearMonth spendFrom) {}

    Reflects reflects() {
        Row row =
                await(
                                database.pool()
                                        .query(
                                                "select model_version, position, spend_from from"
                                                        + " segment_run")
                                        .execute())
                        .iterator()
                        .next();
        LocalDate from = row.getLocalDate(2);
        return new Reflects(
                row.getInteger(0), row.getLong(1), from == null ? null : YearMonth.from(from));
    }

    /** That every position now reflects this. */
    void reflect(long term, Reflects now) {
        YearMonth from = now.spendFrom;
        int rows =
                await(
                                database.pool()
                                        .preparedQuery(
                                                "update segment_run set model_version = $2, position ="
                                                        + " $3, spend_from = $4 where term = $1")
                                        .execute(
                                                Tuple.of(
                                                        term,
                                                        now.modelVersion,
                                                        now.position,
                                                        from == null ? null : from.atDay(1))))
                        .rowCount();
        TermClient.require(rows > 0);
    }

    /** All spend of each category that has positions or spend, by currency. */
    Map<String, List<Spent>> wholes() {
        Map<String, List<Spent>> wholes = new HashMap<>();
        for (Row row :
                await(
                        database.pool()
                                .query(
                                        "select category, currencies, amounts, lines from"
                                                + " segment_category")
                                .execute())) {
            List<Spent> whole = new ArrayList<>();
            String[] currencies = row.getArrayOfStrings(1);
            for (int i = 0; i < currencies.length; i++) {
                whole.add(
                        new Spent(
                                null,
                                row.getString(0),
                                currencies[i],
                                row.getArrayOfNumerics(2)[i].bigDecimalValue(),
                                row.getArrayOfLongs(3)[i]));
            }
            wholes.put(row.getString(0), whole);
        }
        return wholes;
    }

    /**
     * Replaces a category: the blocks that differ, and what it is from.
     *
     * @param whole all spend of the category, by currency
     * @return what is stored now; empty: the category is gone
     */
    Optional<HeldCategories.Read> replace(
            long term,
            String category,
            CategoryPositions before,
            CategoryPositions now,
            List<Spent> whole) {
        List<Integer> numbers = new ArrayList<>();
        List<UUID> suppliers = new ArrayList<>();
        List<Buffer> blocks = new ArrayList<>();
        for (int i = 0; i < now.blocks().size(); i++) {
            if (i >= before.blocks().size()
                    || !Arrays.equals(now.blocks().get(i), before.blocks().get(i))) {
                numbers.add(i);
                suppliers.add(now.supplier(i * CategoryPositions.IN_BLOCK));
                blocks.add(Buffer.buffer(now.blocks().get(i)));
            }
        }
        return terms.during(
                term,
                c -> {
                    Optional<HeldCategories.Read> stored = Optional.empty();
                    if (now.size() == 0 && whole.isEmpty()) {
                        await(
                                c.preparedQuery("delete from segment_category where category = $1")
                                        .execute(Tuple.of(category)));
                    } else {
                        stored = Optional.of(describe(c, category, now, whole));
                    }
                    if (!numbers.isEmpty()) {
                        await(
                                c.preparedQuery(
                                                "insert into segment_block (category, number, supplier,"
                                                        + " positions) select $1, * from unnest($2::int[],"
                                                        + " $3::uuid[], $4::bytea[]) on conflict"
                                                        + " (category, number) do update set supplier ="
                                                        + " excluded.supplier, positions ="
                                                        + " excluded.positions")
                                        .execute(
                                                Tuple.of(
                                                        category,
                                                        numbers.toArray(Integer[]::new),
                                                        suppliers.toArray(UUID[]::new),
                                                        blocks.toArray(Buffer[]::new))));
                    }
                    if (now.blocks().size() < before.blocks().size()) {
                        await(
                                c.preparedQuery(
                                                "delete from segment_block where category = $1 and"
                                                        + " number >= $2")
                                        .execute(Tuple.of(category, now.blocks().size())));
                    }
                    remember(c, category, now.modelVersion(), now.movedSince(before));
                    return stored;
                });
    }

    private static HeldCategories.Read describe(
            SqlClient c, String category, CategoryPositions now, List<Spent> whole) {
        Row stored =
                await(
                                c.preparedQuery(
                                                "insert into segment_category (category, version, model_version,"
                                                        + " positions, currencies, amounts, lines) values ($1,"
                                                        + " nextval('segment_category_version'), $2, $3, $4, $5, $6) on"
                                                        + " conflict (category) do update set version ="
                                                        + " nextval('segment_category_version'), model_version ="
                                                        + " excluded.model_version, positions = excluded.positions,"
                                                        + " currencies = excluded.currencies,"
                                                        + " amounts = excluded.amounts, lines = excluded.lines"
                                                        + " returning home(), version")
                                        .execute(
                                                Tuple.of(
                                                        category,
                                                        now.modelVersion(),
                                                        now.size(),
                                                        whole.stream()
                                                                .map(Spent::currency)
                                                                .toArray(String[]::new),
                                                        whole.stream()
                                                                .map(Spent::amount)
                                                                .toArray(BigDecimal[]::new),
                                                        whole.stream()
                                                                .map(Spent::lines)
                                                                .toArray(Long[]::new))))
                        .iterator()
                        .next();
        return new HeldCategories.Read(stored.getString(0), stored.getLong(1), now);
    }

    /** What others are to hear of, until {@link TellingClient} has told it. */
    private static void remember(
            SqlConnection c, String category, int modelVersion, List<Position> moved) {
        if (moved.isEmpty()) {
            return;
        }
        await(
                c.preparedQuery(
                                "insert into segment_untold (category, model_version, suppliers,"
                                        + " quadrants, impacts, risks) values ($1, $2, $3, $4, $5, $6)")
                        .execute(
                                Tuple.of(
                                        category,
                                        modelVersion,
                                        moved.stream()
                                                .map(Position::supplierId)
                                                .toArray(UUID[]::new),
                                        moved.stream()
                                                .map(p -> String.valueOf(p.quadrant()))
                                                .toArray(String[]::new),
                                        moved.stream()
                                                .map(p -> p.impact().value())
                                                .toArray(Double[]::new),
                                        moved.stream()
                                                .map(p -> p.risk().value())
                                                .toArray(Double[]::new))));
    }

    /** Without an active model there are no positions. */
    void clear(long term, Reflects now) {
        var _ =
                terms.during(
                        term,
                        c -> {
                            await(c.query("delete from segment_block").execute());
                            await(c.query("delete from segment_category").execute());
                            return c;
                        });
        reflect(term, now);
    }
}
