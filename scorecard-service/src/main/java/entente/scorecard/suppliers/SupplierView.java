package entente.scorecard.suppliers;

import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which suppliers are there? */
@Singleton
public class SupplierView implements View<SupplierNews, SupplierView.Row> {

    static final Feed<SupplierNews> NEWS = new Feed.Topic<>("supplier-events", SupplierNews.class);

    /**
     * One supplier.
     *
     * <p>{@code registeredAt} is null while only later events were heard; {@code merges} say into
     * whom it was merged, as {@link Tenures}; {@code models} which engagement model came into force
     * when, as {@code <recorded at> <effective on> <model>}, in the order of recording.
     */
    @Entity(name = "Supplier")
    @Table(name = "supplier_v2")
    public static class Row {
        @Id public UUID id = new UUID(0, 0);
        public @Nullable String name;
        public @Nullable String country;
        public String @Nullable [] categories;
        public @Nullable Instant registeredAt;
        public String @Nullable [] merges;
        public String @Nullable [] models;
    }

    @Override
    public Feed<SupplierNews> feed() {
        return NEWS;
    }

    @Override
    public Class<Row> row() {
        return Row.class;
    }

    @Override
    public Object key(Recorded<SupplierNews> event) {
        return event.event().supplierId();
    }

    @Override
    public Row evolve(@Nullable Row before, Recorded<SupplierNews> event) {
        Row row = before == null ? new Row() : before;
        row.id = event.event().supplierId();
        switch (event.event()) {
            case SupplierNews.Registered e -> {
                describe(row, e.name(), e.country(), e.categories().toArray(String[]::new));
                row.registeredAt = event.recordedAt();
            }
            case SupplierNews.DetailsChanged e ->
                    describe(row, e.name(), e.country(), e.categories().toArray(String[]::new));
            case SupplierNews.Merged e ->
                    row.merges =
                            Tenures.of(row.merges).begun(e.intoId(), event.recordedAt()).texts();
            case SupplierNews.Unmerged _ ->
                    row.merges = Tenures.of(row.merges).ended(event.recordedAt()).texts();
            case SupplierNews.EngagementModelChanged e -> {
                List<String> models = new ArrayList<>();
                if (row.models != null) {
                    models.addAll(List.of(row.models));
                }
                models.add(event.recordedAt() + " " + e.effectiveOn() + " " + e.to());
                row.models = models.toArray(String[]::new);
            }
            case SupplierNews.Activated _,
                    SupplierNews.AliasAdded _,
                    SupplierNews.AliasRemoved _ -> {}
        }
        return row;
    }

    private static void describe(
            Row row, String name, @Nullable String country, String[] categories) {
        row.name = name;
        row.country = country;
        row.categories = categories;
    }
}
