package entente.scorecard.templates;

import static entente.platform.store.Database.await;

import entente.platform.Recorded;
import entente.platform.store.Database;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.platform.web.CompanyTime;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is bought from each supplier, since when, and where do categories lie? */
@Singleton
public class TraitView implements View<TraitNews, TraitView.Row> {

    static final String NAME = "supplier_trait_v1";

    private final Database database;
    private final CompanyTime time;

    TraitView(Database database, CompanyTime time) {
        this.database = database;
        this.time = time;
    }

    /** One piece of news: a supplier's categories, or where a category lies. */
    @Entity(name = "SupplierTrait")
    @Table(name = NAME)
    public static class Row {
        @Id public UUID id = new UUID(0, 0);
        public @Nullable UUID supplierId;
        public String @Nullable [] categories;
        public @Nullable String category;
        public @Nullable String above;
        public Instant recordedAt = Instant.EPOCH;
    }

    @Override
    public Feed<TraitNews> feed() {
        return new Feed.Topic<>("supplier-events", TraitNews.class);
    }

    @Override
    public Class<Row> row() {
        return Row.class;
    }

    @Override
    public Object key(Recorded<TraitNews> event) {
        return event.eventId();
    }

    @Override
    public Row evolve(@Nullable Row before, Recorded<TraitNews> event) {
        Row row = new Row();
        row.id = event.eventId();
        row.recordedAt = event.recordedAt();
        switch (event.event()) {
            case TraitNews.Registered e -> {
                row.supplierId = e.supplierId();
                row.categories = e.categories().toArray(String[]::new);
            }
            case TraitNews.DetailsChanged e -> {
                row.supplierId = e.supplierId();
                row.categories = e.categories().toArray(String[]::new);
            }
            case TraitNews.CategoryChanged e -> {
                row.category = e.code();
                row.above = e.parentCode();
            }
        }
        return row;
    }

    /**
     * All of them.
     *
     * @param asOf by what was known then; null: by what is known now
     */
    Traits traits(@Nullable Instant asOf) {
        Traits traits = new Traits();
        for (io.vertx.sqlclient.Row row :
                await(
                        database.pool()
                                .preparedQuery(
                                        "select supplier_id, categories, category, above,"
                                                + " recorded_at from"
                                                + " read_model.supplier_trait_v1 where"
                                                + " $1::timestamptz is null or recorded_at <= $1"
                                                + " order by recorded_at, id")
                                .execute(
                                        Tuple.of(
                                                asOf == null
                                                        ? null
                                                        : asOf.atOffset(ZoneOffset.UTC))))) {
            add(traits, row);
        }
        return traits;
    }

    private void add(Traits traits, io.vertx.sqlclient.Row row) {
        UUID supplier = row.getUUID(0);
        String[] categories = row.getArrayOfStrings(1);
        String category = row.getString(2);
        if (supplier != null && categories != null) {
            LocalDate since =
                    LocalDate.ofInstant(row.getOffsetDateTime(4).toInstant(), time.zone());
            traits.categories(supplier, since, List.of(categories));
        } else if (category != null) {
            traits.above(category, row.getString(3));
        }
    }
}
