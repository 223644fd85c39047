package entente.supplier.segmentation;

import static entente.platform.store.Database.await;

import entente.platform.Rejected;
import entente.platform.store.Database;
import entente.supplier.segmentation.CategoryPositions.Order;
import entente.supplier.segmentation.CategoryPositions.Place;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Positions as they were computed last. Each answer asks PostgreSQL for the version of the category
 * alone, and where that is, since a restored database counts versions again; what was read of it is
 * held, in its stored form and up to a share of the memory.
 */
@Singleton
public class PositionClient implements PositionBook {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int MOST = 10_000;

    /** The part of the memory that may be used, one over this. */
    private static final int SHARE = 3;

    private final Database database;
    private final EvidenceClient evidence;
    private final HeldCategories held =
            new HeldCategories(Runtime.getRuntime().maxMemory() / SHARE, this::read);

    PositionClient(Database database, EvidenceClient evidence) {
        this.database = database;
        this.evidence = evidence;
    }

    @Override
    public long reached() {
        return reached(null);
    }

    /**
     * Waits until positions reflect this position of the log.
     *
     * @return the position that they reflect
     */
    long reached(@Nullable Long after) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            long position =
                    Math.max(
                            0,
                            await(
                                            database.pool()
                                                    .query("select position from segment_run")
                                                    .execute())
                                    .iterator()
                                    .next()
                                    .getLong(0));
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

    /** All of a category, as stored now. */
    CategoryPositions of(String category) {
        for (Row row :
                await(
                        database.pool()
                                .preparedQuery(
                                        "select home(), version from segment_category where"
                                                + " category = $1")
                                .execute(Tuple.of(category)))) {
            return held.of(category, row.getString(0), row.getLong(1));
        }
        return new CategoryPositions(category, 0, List.of());
    }

    /** What this instance wrote is held as if it had been read. */
    void wrote(String category, HeldCategories.Read written) {
        held.keep(category, written);
    }

    private HeldCategories.Read read(String category) {
        List<byte[]> blocks = new ArrayList<>();
        String home = "";
        long version = 0;
        int modelVersion = 0;
        for (Row row :
                await(
                        database.pool()
                                .preparedQuery(
                                        "select (select home()), c.version, c.model_version,"
                                                + " b.positions from segment_category c left join segment_block b on"
                                                + " b.category = c.category where c.category = $1"
                                                + " order by b.number")
                                .execute(Tuple.of(category)))) {
            home = row.getString(0);
            version = row.getLong(1);
            modelVersion = row.getInteger(2);
            if (row.getBuffer(3) != null) {
                blocks.add(row.getBuffer(3).getBytes());
            }
        }
        return new HeldCategories.Read(
                home, version, new CategoryPositions(category, modelVersion, blocks));
    }

    /** Positions of a category, highest first, from behind that place on. */
    List<Position.Named> page(
            String category,
            @Nullable Quadrant quadrant,
            Order order,
            @Nullable Place after,
            int limit) {
        return evidence.named(of(category).page(order, quadrant, after, limit));
    }

    @Override
    public List<Position.Named> in(String category, Quadrant quadrant, long known) {
        evidence.awaitSuppliers(known);
        return page(category, quadrant, Order.PROFIT_IMPACT, null, MOST);
    }

    @Override
    public Position.@Nullable Named find(String category, UUID supplier) {
        Position position = of(category).find(supplier);
        return position == null
                ? null
                : evidence.named(List.of(position)).stream().findAny().orElse(null);
    }

    @Override
    public List<String> categories() {
        List<String> all = new ArrayList<>();
        for (Row row :
                await(
                        database.pool()
                                .query(
                                        "select category from segment_category where positions > 0"
                                                + " order by category")
                                .execute())) {
            all.add(row.getString(0));
        }
        return all;
    }

    /** All positions of a supplier, by category: of each the one block in which it would be. */
    List<Position.Named> of(UUID supplier) {
        List<Position> all = new ArrayList<>();
        for (Row row :
                await(
                        database.pool()
                                .preparedQuery(
                                        "select c.category, c.model_version, b.positions from"
                                                + " segment_category c cross join lateral (select"
                                                + " positions from segment_block where category ="
                                                + " c.category and supplier <= $1 order by supplier"
                                                + " desc limit 1) b order by c.category")
                                .execute(Tuple.of(supplier)))) {
            CategoryPositions block =
                    new CategoryPositions(
                            row.getString(0),
                            row.getInteger(1),
                            List.of(row.getBuffer(2).getBytes()));
            Position position = block.find(supplier);
            if (position != null) {
                all.add(position);
            }
        }
        return evidence.named(all);
    }
}
