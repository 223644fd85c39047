package entente.supplier.dependence;

import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.supplier.dependence.CriticalItemEvent.Declared;
import entente.supplier.dependence.CriticalItemEvent.Released;
import entente.supplier.dependence.CriticalItemEvent.SecondSourceMissing;
import entente.supplier.dependence.CriticalItemEvent.SourceApproved;
import entente.supplier.dependence.CriticalItemEvent.SourceBack;
import entente.supplier.dependence.CriticalItemEvent.SourceLost;
import entente.supplier.dependence.CriticalItemEvent.SourceWithdrawn;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which items can we not do without, and how many may supply each? */
@Singleton
public class CriticalItemView implements View<CriticalItemEvent, CriticalItemView.ItemRow> {

    /** An item that is critical now. */
    @Entity
    @Table(
            name = "critical_item_v2",
            indexes = {@Index(columnList = "item_number, id"), @Index(columnList = "category")})
    public static class ItemRow {
        @Id public UUID id;
        public String itemNumber;
        public String category;
        public String reason;
        public String[] sources;

        /** Those of them that cannot be bought from now. */
        public String[] away;

        public boolean secondSourceMissing;
    }

    @Override
    public Feed<CriticalItemEvent> feed() {
        return new Feed.Log<>(CriticalItemEvent.CATEGORY);
    }

    @Override
    public Class<ItemRow> row() {
        return ItemRow.class;
    }

    @Override
    public Object key(Recorded<CriticalItemEvent> recorded) {
        return UUID.fromString(recorded.id());
    }

    @Override
    public @Nullable ItemRow evolve(@Nullable ItemRow row, Recorded<CriticalItemEvent> recorded) {
        if (row == null) {
            return recorded.event() instanceof Declared e ? declared(recorded.id(), e) : null;
        }
        switch (recorded.event()) {
            case Declared _, SecondSourceMissing _ -> {} // seen from the sources
            case SourceApproved e -> row.sources = plus(row.sources, e.supplierId());
            case SourceWithdrawn e -> {
                row.sources = minus(row.sources, e.supplierId());
                row.away = minus(row.away, e.supplierId());
            }
            case SourceLost e -> row.away = plus(row.away, e.supplierId());
            case SourceBack e -> row.away = minus(row.away, e.supplierId());
            case Released _ -> {
                return null;
            }
        }
        row.secondSourceMissing = row.sources.length - row.away.length < 2;
        return row;
    }

    private static ItemRow declared(String id, Declared e) {
        ItemRow row = new ItemRow();
        row.id = UUID.fromString(id);
        row.itemNumber = e.itemNumber();
        row.category = e.category();
        row.reason = e.reason();
        row.sources = new String[0];
        row.away = new String[0];
        row.secondSourceMissing = true;
        return row;
    }

    private static String[] plus(String[] all, UUID one) {
        return Stream.concat(Arrays.stream(all), Stream.of(one.toString())).toArray(String[]::new);
    }

    private static String[] minus(String[] all, UUID one) {
        return Arrays.stream(all).filter(s -> !s.equals(one.toString())).toArray(String[]::new);
    }
}
