package entente.scorecard;

import static entente.platform.store.Database.await;
import static java.util.stream.Collectors.joining;

import entente.platform.store.Database;
import entente.platform.view.ViewStamp;
import entente.scorecard.metrics.Observation;
import io.vertx.sqlclient.Row;
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
import java.util.stream.IntStream;
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
     * What is asked of one table.
     *
     * @param fold what a row comes to
     */
    public record Reading(
            String table, Function<Told, List<Observation>> fold, LocalDate from, LocalDate to) {

        private boolean has(Observation each) {
            return !each.on().isBefore(from) && !each.on().isAfter(to);
        }

        /** One column for the table, so that rows of several ones can be told apart. */
        private String select(int number, boolean ofDays) {
            String days =
                    ofDays
                            ? " and day between $%d and $%d"
                                    .formatted(2 * number + 2, 2 * number + 3)
                            : "";
            return "select %d, id::text, supplier_id, history from read_model.%s where"
                            .formatted(number, table)
                    + " supplier_id = any($1)"
                    + days;
        }
    }

    /** The observations of these suppliers and days. */
    public List<Observation> observed(
            String table,
            Function<Told, List<Observation>> fold,
            Collection<UUID> suppliers,
            LocalDate from,
            LocalDate to,
            @Nullable Instant asOf) {
        return observed(List.of(new Reading(table, fold, from, to)), suppliers, asOf);
    }

    /**
     * The same of several tables by one statement. By what was known earlier all rows of these
     * suppliers are read, since their day may have been another one.
     */
    public List<Observation> observed(
            List<Reading> readings, Collection<UUID> suppliers, @Nullable Instant asOf) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(suppliers.toArray(UUID[]::new));
        if (asOf == null) {
            readings.forEach(reading -> arguments.addAll(List.of(reading.from, reading.to)));
        }
        List<Observation> observed = new ArrayList<>();
        for (Row row :
                await(
                        database.pool()
                                .preparedQuery(statement(readings, asOf == null))
                                .execute(Tuple.from(arguments)))) {
            Reading reading = readings.get(row.getInteger(0));
            History history =
                    History.of(Objects.requireNonNull(row.getArrayOfStrings(3))).known(asOf);
            if (!history.all().isEmpty()) {
                reading.fold().apply(new Told(row.getString(1), row.getUUID(2), history)).stream()
                        .filter(reading::has)
                        .forEach(observed::add);
            }
        }
        return observed;
    }

    private static String statement(List<Reading> readings, boolean ofDays) {
        return IntStream.range(0, readings.size())
                .mapToObj(i -> readings.get(i).select(i, ofDays))
                .collect(joining(" union all ", "", " order by 1, 2"));
    }

    /**
     * Per supplier a number that is another one when anything of its rows is. A table is read again
     * only when its view has taken something in since.
     */
    public Map<UUID, Long> marks(List<String> tables) {
        Map<UUID, Long> marks = new HashMap<>();
        // The rows are read after the stamps: at least as new, so that a later change has another.
        Row stamps =
                await(
                                database.pool()
                                        .preparedQuery(
                                                tables.stream()
                                                        .map(ViewStamp::of)
                                                        .collect(joining(", ", "select ", "")))
                                        .execute())
                        .iterator()
                        .next();
        for (int i = 0; i < tables.size(); i++) {
            // Not a plain sum: the same change in two tables must not take itself back.
            marked(tables.get(i), stamps.getString(i))
                    .forEach((supplier, mark) ->
                            marks.merge(supplier, mark, (before, other) -> before * 31 + other));
        }
        return marks;
    }

    private Map<UUID, Long> marked(String table, String stamp) {
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
}
