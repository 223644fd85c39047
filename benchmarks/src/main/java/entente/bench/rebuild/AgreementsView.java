package entente.bench.rebuild;

import entente.bench.store.Noted;
import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was agreed per stream: as many columns, and an index, as a list of the product has. */
final class AgreementsView implements View<Noted, AgreementsView.Agreement> {
    static final Category<Noted> CATEGORY = new Category<>("supplier", Noted.class);

    @Entity
    @Table(name = "agreements_v1", indexes = @Index(columnList = "supplier, id"))
    public static class Agreement {
        @Id public String id = "";
        public String supplier = "";
        public String material = "";
        public String note = "";
        public BigDecimal quantity = BigDecimal.ZERO;
        public @Nullable LocalDate due;
        public @Nullable Instant changed;
        public int events;
    }

    @Override
    public Feed<Noted> feed() {
        return new Feed.Log<>(CATEGORY);
    }

    @Override
    public Class<Agreement> row() {
        return Agreement.class;
    }

    @Override
    public Object key(Recorded<Noted> event) {
        return event.id();
    }

    @Override
    public Agreement evolve(@Nullable Agreement before, Recorded<Noted> recorded) {
        Agreement row = before == null ? new Agreement() : before;
        Noted event = recorded.event();
        row.id = recorded.id();
        row.supplier = event.supplier();
        row.material = event.material();
        row.note = event.note();
        row.quantity = row.quantity.add(event.quantity());
        row.due = event.due();
        row.changed = recorded.recordedAt();
        row.events++;
        return row;
    }
}
