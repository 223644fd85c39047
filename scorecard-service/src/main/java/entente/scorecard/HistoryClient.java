package entente.scorecard;

import static entente.platform.store.Database.await;

import entente.platform.store.Database;
import entente.platform.view.ViewStamp;
import entente.scorecard.metrics.Observation;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows that keep what they heard as {@link History}: tables of views with the columns {@code
 * id}, {@code supplier_id}, {@code day} (to which day it belongs by what is known now, null for
 * none) and {@code history}.
 */
@Singleton
public class HistoryClient {

    private final Database database;
    private final Map<String, Marks> kept = new ConcurrentHashMap<>();

    /** The marks of one table, as they were when its view stood as the stamp says. */
    private record Marks(String stamp, Map<UUID, Long> bySupplier) {
        private Marks {
            bySupplier = Map.copyOf(bySupplier);
        }
    }

    HistoryClient(Database database) {
        this.database = database;
    }

    /**
     * What belongs to the days, by what is known now; by what was known earlier everything of these
     * suppliers is answered, since the day may have been another one.
     */
    private List<Told> between(
            String table,
            Collection<UUID> suppliers,
            LocalDate from,
            LocalDate to,
            @Nullable Instant asOf) {
        if (asOf != null) {
            return told(
                    database.pool()
                            .preparedQuery(select(table) + " order by id::text")
                            .execute(Tuple.of((Object) ids(suppliers))),
                    asOf);
        }
        return told(
                database.pool()
                        .preparedQuery(
                                select(table) + " and day between $2 and $3 order by id::text")
                        .execute(Tuple.of(ids(suppliers), from, to)),
                null);
    }

    /**
     * The observations of these suppliers and days.
     *
     * @param fold what a row comes to
     */
    public List<Observation> observed(
            String table,
            Function<Told, List<Observation>> fold,
            Collection<UUID> suppliers,
            LocalDate from,
            LocalDate to,
            @Nullable Instant asOf) {
        return between(table, suppliers, from, to, asOf).stream()
                .flatMap(told -> fold.apply(told).stream())
                .filter(each -> !each.on().isBefore(from) && !each.on().isAfter(to))
                .toList();
    }

    /**
     * Per supplier a number that is another one when anything of its rows is. A table is read again
     * only when its view has taken something in since.
     */
    public Map<UUID, Long> marks(List<String> tables) {
        Map<UUID, Long> marks = new HashMap<>();
        for (String table : tables) {
            // Not a plain sum: the same change in two tables must not take itself back.
            marked(table)
                    .forEach((supplier, mark) ->
                            marks.merge(supplier, mark, (before, other) -> before * 31 + other));
        }
        return marks;
    }

    private Map<UUID, Long> marked(String table) {
        // The rows are read after the stamp: at least as new, so that a later change has another.
        String stamp =
                await(database.pool().preparedQuery("select " + ViewStamp.of(table)).execute())
                        .iterator()
                        .next()
                        .getString(0);
        Marks known = kept.get(table);
        if (known != null && known.stamp.equals(stamp)) {
            return known.bySupplier;
        }
        Map<UUID, Long> read = new HashMap<>();
        for (Row row :
                await(
                        database.pool()
                                .preparedQuery(
                                        "select supplier_id, bit_xor(hashtextextended(id::text"
                                                + " || history::text, 0)) from read_model."
                                                + table
                                                + " group by supplier_id")
                                .execute())) {
            read.put(row.getUUID(0), row.getLong(1));
        }
        kept.put(table, new Marks(stamp, read));
        return read;
    }

    private static String select(String table) {
        return "select id::text, supplier_id, history from read_model."
                + table
                + " where supplier_id = any($1)";
    }

    private static UUID[] ids(Collection<UUID> suppliers) {
        return suppliers.toArray(UUID[]::new);
    }

    private static List<Told> told(Future<RowSet<Row>> rows, @Nullable Instant asOf) {
        List<Told> told = new ArrayList<>();
        for (Row row : await(rows)) {
            History history =
                    History.of(Objects.requireNonNull(row.getArrayOfStrings(2))).known(asOf);
            if (!history.all().isEmpty()) {
                told.add(new Told(row.getString(0), row.getUUID(1), history));
            }
        }
        return told;
    }
}
