package entente.supplier.segmentation;

import static entente.platform.store.Database.await;

import entente.platform.Rejected;
import entente.platform.store.Database;
import entente.supplier.onboarding.SupplierStatus;
import entente.supplier.segmentation.SegmentationModel.Height;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.lang.reflect.Array;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table of positions, as they were computed last. */
@Singleton
public class PositionClient implements PositionBook {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int CHUNK = 5_000;
    private static final int MOST = 10_000;
    private static final String COLUMNS =
            "category, supplier_id, name, status, spend, spend_share, category_share, impact,"
                    + " impact_coverage, risk, risk_coverage, quadrant, model_version";

    private final Database database;

    PositionClient(Database database) {
        this.database = database;
    }

    /**
     * What the positions reflect.
     *
     * @param position of the log
     * @param spendChanges as spend counts them
     * @param spendFrom first month whose spend counts, null for all of it
     */
    record Reflects(
            int modelVersion, long position, long spendChanges, @Nullable YearMonth spendFrom) {}

    Reflects reflects() {
        Row row =
                await(
                                database.pool()
                                        .preparedQuery(
                                                "select model_version, position, spend_changes,"
                                                        + " spend_from from segment_run")
                                        .execute())
                        .iterator()
                        .next();
        LocalDate from = row.getLocalDate(3);
        return new Reflects(
                row.getInteger(0),
                row.getLong(1),
                row.getLong(2),
                from == null ? null : YearMonth.from(from));
    }

    /**
     * Waits until positions reflect this position of the log.
     *
     * @return the position that they reflect
     */
    long reached(@Nullable Long after) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            long position = Math.max(0, reflects().position);
            if (after == null || position >= after) {
                return position;
            }
            if (System.nanoTime() > until) {
                throw new Rejected(
                        Rejected.Kind.BUSY,
                        "view-behind",
                        "The matrix is at position " + position + ", not yet at " + after);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Rejected(Rejected.Kind.BUSY, "shutting-down", "This instance is stopping");
        }
    }

    /** All positions. */
    Map<Position.Key, Position> all() {
        Map<Position.Key, Position> all = new HashMap<>();
        for (Row row :
                await(
                        database.pool()
                                .preparedQuery("select " + COLUMNS + " from segment_position")
                                .execute())) {
            Position position = position(row);
            all.put(position.key(), position);
        }
        return all;
    }

    @Override
    public @Nullable Position find(String category, UUID supplier) {
        for (Row row :
                await(
                        database.pool()
                                .preparedQuery(
                                        "select "
                                                + COLUMNS
                                                + " from segment_position where category = $1 and"
                                                + " supplier_id = $2")
                                .execute(Tuple.of(category, supplier)))) {
            return position(row);
        }
        return null;
    }

    @Override
    public List<Position> in(String category, Quadrant quadrant) {
        return page(category, quadrant, Order.PROFIT_IMPACT, null, MOST);
    }

    @Override
    public List<String> categories() {
        List<String> all = new ArrayList<>();
        // From one category to the next along the index, whatever number of positions each has.
        for (Row row :
                await(
                        database.pool()
                                .preparedQuery(
                                        "with recursive next(category) as ((select min(category) from"
                                                + " segment_position) union all select (select"
                                                + " min(p.category) from segment_position p where"
                                                + " p.category > n.category) from next n where"
                                                + " n.category is not null) select category from next"
                                                + " where category is not null")
                                .execute())) {
            all.add(row.getString(0));
        }
        return all;
    }

    /** All positions of a supplier, by category. */
    List<Position> of(UUID supplier) {
        List<Position> all = new ArrayList<>();
        for (Row row :
                await(
                        database.pool()
                                .preparedQuery(
                                        "select "
                                                + COLUMNS
                                                + " from segment_position where supplier_id = $1"
                                                + " order by category")
                                .execute(Tuple.of(supplier)))) {
            all.add(position(row));
        }
        return all;
    }

    /** How many suppliers of a category stand in each quadrant; those that nobody is in are 0. */
    Map<Quadrant, Long> counts(String category) {
        Map<Quadrant, Long> counts = new EnumMap<>(Quadrant.class);
        for (Quadrant quadrant : Quadrant.values()) {
            counts.put(quadrant, 0L);
        }
        for (Row row :
                await(
                        database.pool()
                                .preparedQuery(
                                        "select quadrant, count(*) from segment_position where"
                                                + " category = $1 and quadrant is not null group by 1")
                                .execute(Tuple.of(category)))) {
            counts.put(Quadrant.valueOf(row.getString(0)), row.getLong(1));
        }
        return counts;
    }

    /** By which axis a page is ordered, highest first. */
    enum Order {
        PROFIT_IMPACT("coalesce(impact, -1)"),
        SUPPLY_RISK("coalesce(risk, -1)");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        double of(Position position) {
            Double value =
                    switch (this) {
                        case PROFIT_IMPACT -> position.impact().value();
                        case SUPPLY_RISK -> position.risk().value();
                    };
            return value == null ? -1 : value;
        }
    }

    /** The place of a position in an order. */
    record Place(double value, UUID supplierId) {}

    /** One category, highest first. */
    List<Position> page(
            String category,
            @Nullable Quadrant quadrant,
            Order order,
            @Nullable Place after,
            int limit) {
        String sql =
                "select "
                        + COLUMNS
                        + " from segment_position where category = $1 and ($2::text is null or quadrant"
                        + " = $2) and ($3::float8 is null or "
                        + order.sql
                        + " < $3 or ("
                        + order.sql
                        + " = $3 and supplier_id > $4::uuid)) order by "
                        + order.sql
                        + " desc, supplier_id limit $5";
        List<Position> page = new ArrayList<>();
        for (Row row :
                await(
                        database.pool()
                                .preparedQuery(sql)
                                .execute(
                                        Tuple.from(
                                                new @Nullable Object[] {
                                                    category,
                                                    quadrant == null ? null : quadrant.name(),
                                                    after == null ? null : after.value,
                                                    after == null ? null : after.supplierId,
                                                    limit
                                                })))) {
            page.add(position(row));
        }
        return page;
    }

    /** Replaces what differs, in one transaction with what all of it reflects. */
    void replace(Collection<Position> now, Reflects reflects) {
        YearMonth month = reflects.spendFrom;
        LocalDate spendFrom = month == null ? null : month.atDay(1);
        Map<Position.Key, Position> before = all();
        List<Position> changed = new ArrayList<>();
        for (Position position : now) {
            if (!position.equals(before.remove(position.key()))) {
                changed.add(position);
            }
        }
        List<Position.Key> gone = List.copyOf(before.keySet());
        var _ =
                database.inTransaction(c -> {
                    for (int from = 0; from < changed.size(); from += CHUNK) {
                        write(c, changed.subList(from, Math.min(from + CHUNK, changed.size())));
                    }
                    await(
                            c.preparedQuery(
                                            "delete from segment_position p using unnest($1::text[],"
                                                    + " $2::uuid[]) g(category, supplier_id) where p.category ="
                                                    + " g.category and p.supplier_id = g.supplier_id")
                                    .execute(
                                            Tuple.from(
                                                    new Object[] {
                                                        each(
                                                                String.class,
                                                                gone,
                                                                Position.Key::category),
                                                        each(
                                                                UUID.class,
                                                                gone,
                                                                Position.Key::supplierId)
                                                    })));
                    await(
                            c.preparedQuery(
                                            "update segment_run set model_version = $1, position = $2,"
                                                    + " spend_changes = $3, spend_from = $4")
                                    .execute(
                                            Tuple.of(
                                                    reflects.modelVersion,
                                                    reflects.position,
                                                    reflects.spendChanges,
                                                    spendFrom)));
                    return c;
                });
    }

    private static void write(SqlClient c, List<Position> all) {
        await(
                c.preparedQuery(
                                "insert into segment_position ("
                                        + COLUMNS
                                        + ") select category, supplier_id, name, status,"
                                        + " string_to_array(spend, ';'), spend_share, category_share,"
                                        + " impact, impact_coverage, risk, risk_coverage, quadrant,"
                                        + " model_version from unnest($1::text[], $2::uuid[],"
                                        + " $3::text[], $4::text[], $5::text[], $6::float8[],"
                                        + " $7::float8[], $8::float8[], $9::float8[], $10::float8[],"
                                        + " $11::float8[], $12::text[], $13::int[]) n("
                                        + COLUMNS
                                        + ") on conflict (category, supplier_id) do update set name ="
                                        + " excluded.name, status = excluded.status, spend ="
                                        + " excluded.spend, spend_share = excluded.spend_share,"
                                        + " category_share = excluded.category_share, impact ="
                                        + " excluded.impact, impact_coverage ="
                                        + " excluded.impact_coverage, risk = excluded.risk,"
                                        + " risk_coverage = excluded.risk_coverage, quadrant ="
                                        + " excluded.quadrant, model_version = excluded.model_version")
                        .execute(
                                Tuple.from(
                                        new Object[] {
                                            each(String.class, all, Position::category),
                                            each(UUID.class, all, Position::supplierId),
                                            each(String.class, all, Position::name),
                                            each(String.class, all, p -> p.status().name()),
                                            each(
                                                    String.class,
                                                    all,
                                                    p -> String.join(";", p.spend())),
                                            each(Double.class, all, Position::spendShare),
                                            each(Double.class, all, Position::categoryShare),
                                            each(Double.class, all, p -> p.impact().value()),
                                            each(Double.class, all, p -> p.impact().coverage()),
                                            each(Double.class, all, p -> p.risk().value()),
                                            each(Double.class, all, p -> p.risk().coverage()),
                                            each(
                                                    String.class,
                                                    all,
                                                    p -> {
                                                        Quadrant quadrant = p.quadrant();
                                                        return quadrant == null
                                                                ? null
                                                                : quadrant.name();
                                                    }),
                                            each(Integer.class, all, Position::modelVersion)
                                        })));
    }

    /** Some positions whose quadrant nobody was told of yet. */
    List<Position> untold(int limit) {
        List<Position> untold = new ArrayList<>();
        for (Row row :
                await(
                        database.pool()
                                .preparedQuery(
                                        "select "
                                                + COLUMNS
                                                + " from segment_position where quadrant is not null"
                                                + " and told is distinct from quadrant limit $1")
                                .execute(Tuple.of(limit)))) {
            untold.add(position(row));
        }
        return untold;
    }

    /** That the quadrants of these are told. */
    void told(List<Position> told) {
        await(
                database.pool()
                        .preparedQuery(
                                "update segment_position p set told = t.quadrant from"
                                        + " unnest($1::text[], $2::uuid[], $3::text[]) t(category,"
                                        + " supplier_id, quadrant) where p.category = t.category and"
                                        + " p.supplier_id = t.supplier_id")
                        .execute(
                                Tuple.from(
                                        new Object[] {
                                            each(String.class, told, Position::category),
                                            each(UUID.class, told, Position::supplierId),
                                            each(
                                                    String.class,
                                                    told,
                                                    p -> String.valueOf(p.quadrant()))
                                        })));
    }

    private static Position position(Row row) {
        String quadrant = row.getString(11);
        return new Position(
                row.getString(0),
                row.getUUID(1),
                row.getString(2),
                SupplierStatus.valueOf(row.getString(3)),
                List.of(row.getArrayOfStrings(4)),
                row.getDouble(5),
                row.getDouble(6),
                new Height(row.getDouble(7), row.getDouble(8)),
                new Height(row.getDouble(9), row.getDouble(10)),
                quadrant == null ? null : Quadrant.valueOf(quadrant),
                row.getInteger(12));
    }

    // The array is made with the element type that it is cast to.
    @SuppressWarnings("unchecked")
    private static <T, V> @Nullable V[] each(
            Class<V> type, Collection<T> from, Function<T, @Nullable V> value) {
        @Nullable V[] all = (@Nullable V[]) Array.newInstance(type, from.size());
        int i = 0;
        for (T one : from) {
            all[i++] = value.apply(one);
        }
        return all;
    }
}
