package entente.scorecard.suppliers;

import static entente.platform.store.Database.await;

import entente.platform.EventType;
import entente.platform.Recorded;
import entente.platform.store.Database;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.platform.view.ViewStamp;
import entente.platform.web.CategoryPaths;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which category lies in which? Who may act on one may act on all below it. */
@Singleton
public class CategoryView
        implements View<CategoryView.News, CategoryView.CategoryRow>, CategoryPaths {

    private static final String STAMP = "select " + ViewStamp.of("category_v1");

    private final Database database;
    private volatile @Nullable Kept kept;

    private record Kept(String stamp, Map<String, String> parents) {}

    CategoryView(Database database) {
        this.database = database;
    }

    /** What it listens to. */
    public sealed interface News {
        @EventType("supplier.category-changed.v1")
        record CategoryChanged(String code, @Nullable String parentCode) implements News {}
    }

    /** A category; retired ones still have suppliers. */
    @Entity(name = "Category")
    @Table(name = "category_v1")
    public static class CategoryRow {
        @Id public String code = "";
        public @Nullable String parentCode;
    }

    @Override
    public Feed<News> feed() {
        return new Feed.Topic<>("supplier-events", News.class);
    }

    @Override
    public Class<CategoryRow> row() {
        return CategoryRow.class;
    }

    @Override
    public Object key(Recorded<News> event) {
        return switch (event.event()) {
            case News.CategoryChanged e -> e.code();
        };
    }

    @Override
    public CategoryRow evolve(@Nullable CategoryRow before, Recorded<News> event) {
        CategoryRow row = before == null ? new CategoryRow() : before;
        switch (event.event()) {
            case News.CategoryChanged e -> {
                row.code = e.code();
                row.parentCode = e.parentCode();
            }
        }
        return row;
    }

    @Override
    public Collection<String> withAbove(Collection<String> categories) {
        Map<String, String> parents = parents();
        Set<String> all = new TreeSet<>();
        for (String category : categories) {
            String at = category;
            while (at != null && all.add(at)) {
                at = parents.get(at);
            }
        }
        return all;
    }

    private Map<String, String> parents() {
        // Read before the rows: what comes meanwhile has another stamp.
        String stamp =
                await(database.pool().preparedQuery(STAMP).execute())
                        .iterator()
                        .next()
                        .getString(0);
        Kept known = kept;
        if (known == null || !known.stamp.equals(stamp)) {
            Map<String, String> parents = new HashMap<>();
            for (Row row :
                    await(
                            database.pool()
                                    .preparedQuery(
                                            "select code, parent_code from read_model.category_v1"
                                                    + " where parent_code is not null")
                                    .execute())) {
                parents.put(row.getString(0), row.getString(1));
            }
            known = new Kept(stamp, parents);
            kept = known;
        }
        return known.parents;
    }
}
