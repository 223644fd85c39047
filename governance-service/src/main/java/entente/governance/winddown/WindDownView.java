package entente.governance.winddown;

import entente.governance.winddown.WindDownEvent.Arranged;
import entente.governance.winddown.WindDownEvent.CalledOff;
import entente.governance.winddown.WindDownEvent.Completed;
import entente.governance.winddown.WindDownEvent.EarlyEndAgreed;
import entente.governance.winddown.WindDownEvent.ItemDone;
import entente.governance.winddown.WindDownEvent.ItemOverdue;
import entente.governance.winddown.WindDownEvent.ItemWaived;
import entente.governance.winddown.WindDownEvent.NoticeGiven;
import entente.governance.winddown.WindDownEvent.Overtaken;
import entente.governance.winddown.WindDownEvent.Planned;
import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which partnerships are being wound down, and how far is each? */
@Singleton
public class WindDownView implements View<WindDownEvent, WindDownView.WindDownRow> {

    /** The last wind-down of a partnership; {@code noticedOn} null: the partner was not told. */
    @Entity
    @Table(name = "wind_down_v1")
    public static class WindDownRow {
        /** The partnership's. */
        @Id public UUID id = new UUID(0, 0);

        public UUID supplierId = new UUID(0, 0);
        public UUID windDownId = new UUID(0, 0);

        @Enumerated(EnumType.STRING)
        public EndCause cause = EndCause.MANUAL;

        @Enumerated(EnumType.STRING)
        public WindDownStatus status = WindDownStatus.PLANNED;

        public @Nullable LocalDate noticedOn;
        public @Nullable LocalDate plannedEndOn;
        public int itemsOpen;
        public int itemsOverdue;
        public @Nullable LocalDate endedOn;

        /** Items that were told to be overdue and are open. */
        public String[] overdue = {};
    }

    @Override
    public Feed<WindDownEvent> feed() {
        return new Feed.Log<>(WindDownEvent.CATEGORY);
    }

    @Override
    public Class<WindDownRow> row() {
        return WindDownRow.class;
    }

    @Override
    public Object key(Recorded<WindDownEvent> recorded) {
        return UUID.fromString(recorded.id());
    }

    @Override
    public @Nullable WindDownRow evolve(
            @Nullable WindDownRow before, Recorded<WindDownEvent> recorded) {
        if (recorded.event() instanceof Planned e) {
            return planned(e);
        }
        if (before == null) {
            return null; // nothing happens before it is planned
        }
        WindDownRow row = before;
        switch (recorded.event()) {
            case Planned _ -> {} // above
            case NoticeGiven e -> {
                row.status = WindDownStatus.RUNNING;
                row.noticedOn = e.on();
                row.plannedEndOn = e.plannedEndOn();
                row.itemsOpen = e.tasks().size();
            }
            case Arranged e -> settle(row, e.task().item());
            case ItemDone e -> close(row, e.item());
            case ItemWaived e -> close(row, e.item());
            case ItemOverdue e -> {
                settle(row, e.task().item());
                row.overdue = with(row.overdue, e.task().item());
                row.itemsOverdue = row.overdue.length;
            }
            case EarlyEndAgreed _ -> {}
            case Completed e -> over(row, WindDownStatus.COMPLETED, e.on());
            case CalledOff e -> over(row, WindDownStatus.CALLED_OFF, e.on());
            case Overtaken e -> over(row, WindDownStatus.OVERTAKEN, e.on());
        }
        return row;
    }

    private static WindDownRow planned(Planned e) {
        WindDownRow row = new WindDownRow();
        row.id = e.partnershipId();
        row.supplierId = e.supplierId();
        row.windDownId = e.windDownId();
        row.cause = e.cause();
        return row;
    }

    private static String[] with(String[] items, Item item) {
        return Stream.concat(Arrays.stream(items), Stream.of(item.name())).toArray(String[]::new);
    }

    private static String[] without(String[] items, Item item) {
        return Arrays.stream(items)
                .filter(each -> !each.equals(item.name()))
                .toArray(String[]::new);
    }

    private static void settle(WindDownRow row, Item item) {
        row.overdue = without(row.overdue, item);
        row.itemsOverdue = row.overdue.length;
    }

    private static void close(WindDownRow row, Item item) {
        settle(row, item);
        row.itemsOpen--;
    }

    private static void over(WindDownRow row, WindDownStatus status, LocalDate on) {
        row.status = status;
        row.endedOn = on;
    }
}
