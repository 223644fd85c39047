package entente.scorecard.suppliers;

import static entente.platform.store.Database.await;

import entente.platform.store.Database;
import entente.platform.view.ViewStamp;
import entente.scorecard.purchases.Party;
import entente.scorecard.purchases.SupplierBook;
import entente.scorecard.purchases.Suppliers;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The suppliers and aliases that the views hold, kept in memory as long as the views' checkpoints
 * stand still.
 */
@Singleton
public class DirectoryView implements Directory, SupplierBook {

    private static final String STAMP =
            "select " + ViewStamp.of("supplier_v2", "supplier_alias_v1");

    private final Database database;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Kept kept;

    private record Kept(
            String stamp,
            List<KnownSuppliers.Entry> suppliers,
            List<KnownSuppliers.AliasEntry> aliases,
            KnownSuppliers now) {}

    DirectoryView(Database database) {
        this.database = database;
    }

    @Override
    public KnownSuppliers at(@Nullable Instant asOf) {
        Kept current = current();
        return asOf == null
                ? current.now
                : KnownSuppliers.at(asOf, current.suppliers, current.aliases);
    }

    @Override
    public Suppliers suppliers(@Nullable Instant asOf) {
        return at(asOf);
    }

    private Kept current() {
        String stamp = stamp();
        Kept known = kept;
        return known != null && known.stamp.equals(stamp) ? known : read(stamp);
    }

    /**
     * One reads all suppliers at a time; who waited meanwhile gets the same when the checkpoints
     * stood as the reader found them, and else reads again.
     */
    private Kept read(String stamp) {
        reading.lock();
        try {
            Kept known = kept;
            if (known != null && known.stamp.equals(stamp)) {
                return known;
            }
            // The rows are read after the stamp: at least as new, so that a later change has
            // another one.
            String fresh = stamp();
            List<KnownSuppliers.Entry> suppliers = readSuppliers();
            List<KnownSuppliers.AliasEntry> aliases = readAliases();
            KnownSuppliers now = KnownSuppliers.at(null, suppliers, aliases);
            known =
                    new Kept(
                            fresh,
                            suppliers,
                            aliases,
                            known != null && known.now.equals(now) ? known.now : now);
            kept = known;
            return known;
        } finally {
            reading.unlock();
        }
    }

    private String stamp() {
        return await(database.pool().preparedQuery(STAMP).execute()).iterator().next().getString(0);
    }

    private List<KnownSuppliers.Entry> readSuppliers() {
        List<KnownSuppliers.Entry> entries = new ArrayList<>();
        for (Row row :
                await(
                        database.pool()
                                .preparedQuery(
                                        "select id, name, country, categories, registered_at, merges,"
                                                + " models from read_model.supplier_v2 where"
                                                + " registered_at is not null")
                                .execute())) {
            OffsetDateTime registered = row.getOffsetDateTime(4);
            String[] categories = row.getArrayOfStrings(3);
            entries.add(
                    new KnownSuppliers.Entry(
                            new KnownSuppliers.Supplier(
                                    row.getUUID(0),
                                    row.getString(1),
                                    row.getString(2),
                                    categories == null
                                            ? Set.of()
                                            : new java.util.HashSet<>(
                                                    java.util.Arrays.asList(categories))),
                            registered.toInstant(),
                            Tenures.of(row.getArrayOfStrings(5)),
                            Models.of(row.getArrayOfStrings(6))));
        }
        return entries;
    }

    private List<KnownSuppliers.AliasEntry> readAliases() {
        List<KnownSuppliers.AliasEntry> entries = new ArrayList<>();
        for (Row row :
                await(
                        database.pool()
                                .preparedQuery(
                                        "select system, value, tenures from"
                                                + " read_model.supplier_alias_v1 order by id")
                                .execute())) {
            entries.add(
                    new KnownSuppliers.AliasEntry(
                            new Party.Alias(row.getString(0), row.getString(1)),
                            Tenures.of(row.getArrayOfStrings(2))));
        }
        return entries;
    }
}
