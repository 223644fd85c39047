package entente.scorecard.benchmarks;

import static entente.platform.store.Database.await;

import entente.platform.store.Database;
import entente.scorecard.metrics.MarketBaseline;
import entente.scorecard.metrics.MarketBaselineBook;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of the prices that people set are in the book, now and as it was known earlier? */
@Singleton
public class PriceBookView implements MarketBaselineBook {

    private final Database database;

    PriceBookView(Database database) {
        this.database = database;
    }

    /** A price that people set, with what they said of it. */
    record Known(MarketBaseline baseline, String subjectId, String source, String setBy) {}

    /** Those that are not withdrawn now, by id. */
    List<Known> now() {
        List<Known> known = new ArrayList<>();
        for (io.vertx.sqlclient.Row row :
                await(
                        database.pool()
                                .preparedQuery(
                                        "select id, item_number, category, valid_from, unit_price,"
                                                + " currency, subject_id, source, set_by from"
                                                + " read_model.benchmark_v1 where not withdrawn"
                                                + " order by id")
                                .execute())) {
            known.add(
                    new Known(
                            new MarketBaseline(
                                    row.getString(0),
                                    row.getString(1),
                                    row.getString(2),
                                    row.getLocalDate(3),
                                    row.getBigDecimal(4),
                                    row.getString(5)),
                            row.getString(6),
                            row.getString(7),
                            row.getString(8)));
        }
        return known;
    }

    @Override
    public List<MarketBaseline> at(@Nullable Instant asOf) {
        if (asOf == null) {
            return now().stream().map(Known::baseline).toList();
        }
        List<MarketBaseline> baselines = new ArrayList<>();
        for (io.vertx.sqlclient.Row row :
                await(
                        database.pool()
                                .preparedQuery(
                                        "select id, item_number, category, valid_from, history from"
                                                + " read_model.benchmark_v1 order by id")
                                .execute())) {
            String[] said = knownAt(asOf, row.getArrayOfStrings(4));
            if (said.length > 2) {
                baselines.add(
                        new MarketBaseline(
                                row.getString(0),
                                row.getString(1),
                                row.getString(2),
                                row.getLocalDate(3),
                                new BigDecimal(said[1]),
                                said[2]));
            }
        }
        return baselines;
    }

    @Override
    public List<String> views() {
        return List.of(BenchmarkView.TABLE);
    }

    /** What was said last by then, in its parts. */
    private static String[] knownAt(Instant asOf, String[] history) {
        String[] known = {};
        for (String entry : history) {
            String[] parts = entry.split(" ", -1);
            if (!Instant.parse(parts[0]).isAfter(asOf)) {
                known = parts;
            }
        }
        return known;
    }
}
