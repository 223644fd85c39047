package entente.scorecard.suppliers;

import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Under which numbers do ERP systems know a supplier, and since when? */
@Singleton
public class AliasView implements View<SupplierNews, AliasView.Row> {

    /** One alias of one supplier; an alias that changes hands has a row per holder. */
    @Entity(name = "SupplierAlias")
    @Table(name = "supplier_alias_v1")
    public static class Row {
        @Id public String id = "";
        public UUID supplierId = new UUID(0, 0);
        public String system = "";
        public String value = "";
        public String @Nullable [] tenures;
    }

    @Override
    public Feed<SupplierNews> feed() {
        return SupplierView.NEWS;
    }

    @Override
    public Class<Row> row() {
        return Row.class;
    }

    @Override
    public @Nullable Object key(Recorded<SupplierNews> event) {
        return switch (event.event()) {
            case SupplierNews.AliasAdded e -> id(e.supplierId(), e.system(), e.value());
            case SupplierNews.AliasRemoved e -> id(e.supplierId(), e.system(), e.value());
            case SupplierNews.Registered _,
                    SupplierNews.DetailsChanged _,
                    SupplierNews.Activated _,
                    SupplierNews.EngagementModelChanged _,
                    SupplierNews.Merged _,
                    SupplierNews.Unmerged _ ->
                    null;
        };
    }

    @Override
    public @Nullable Row evolve(@Nullable Row row, Recorded<SupplierNews> event) {
        Instant at = event.recordedAt();
        return switch (event.event()) {
            case SupplierNews.AliasAdded e -> {
                Row kept = row == null ? new Row() : row;
                kept.id = id(e.supplierId(), e.system(), e.value());
                kept.supplierId = e.supplierId();
                kept.system = e.system();
                kept.value = e.value();
                kept.tenures = Tenures.of(kept.tenures).begun(e.supplierId(), at).texts();
                yield kept;
            }
            case SupplierNews.AliasRemoved _ -> {
                if (row != null) {
                    row.tenures = Tenures.of(row.tenures).ended(at).texts();
                }
                yield row;
            }
            case SupplierNews.Registered _,
                    SupplierNews.DetailsChanged _,
                    SupplierNews.Activated _,
                    SupplierNews.EngagementModelChanged _,
                    SupplierNews.Merged _,
                    SupplierNews.Unmerged _ ->
                    row;
        };
    }

    private static String id(UUID supplier, String system, String value) {
        return supplier + "|" + system + "|" + value;
    }
}
