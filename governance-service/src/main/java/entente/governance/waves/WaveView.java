package entente.governance.waves;

import entente.governance.waves.WaveEvent.Abandoned;
import entente.governance.waves.WaveEvent.Begun;
import entente.governance.waves.WaveEvent.Completed;
import entente.governance.waves.WaveEvent.Learnt;
import entente.governance.waves.WaveEvent.Met;
import entente.governance.waves.WaveEvent.Planned;
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

/** Which waves are there, and how far is each? */
@Singleton
public class WaveView implements View<WaveEvent, WaveView.WaveRow> {

    /**
     * A wave. {@code met}: numbers of the criteria that are; {@code lessons}: how many were learnt.
     */
    @Entity
    @Table(name = "wave_v1")
    public static class WaveRow {
        @Id public UUID id = new UUID(0, 0);
        public String title = "";
        public String[] suppliers = {};

        @Enumerated(EnumType.STRING)
        public WaveStatus status = WaveStatus.PLANNED;

        public int criteria;
        public String[] met = {};
        public int lessons;
        public @Nullable LocalDate begunOn;
        public @Nullable LocalDate endedOn;
    }

    @Override
    public Feed<WaveEvent> feed() {
        return new Feed.Log<>(WaveEvent.CATEGORY);
    }

    @Override
    public Class<WaveRow> row() {
        return WaveRow.class;
    }

    @Override
    public Object key(Recorded<WaveEvent> recorded) {
        return UUID.fromString(recorded.id());
    }

    @Override
    public @Nullable WaveRow evolve(@Nullable WaveRow row, Recorded<WaveEvent> recorded) {
        if (row == null) {
            return recorded.event() instanceof Planned e ? planned(recorded, e) : null;
        }
        switch (recorded.event()) {
            case Planned _ -> {} // once, above
            case Begun e -> {
                row.status = WaveStatus.RUNNING;
                row.begunOn = e.on();
            }
            case Met e -> row.met = with(row.met, e.no());
            case Learnt _ -> row.lessons++;
            case Completed e -> {
                row.status = WaveStatus.COMPLETED;
                row.endedOn = e.on();
            }
            case Abandoned e -> {
                row.status = WaveStatus.ABANDONED;
                row.endedOn = e.on();
            }
        }
        return row;
    }

    private static WaveRow planned(Recorded<?> recorded, Planned e) {
        WaveRow row = new WaveRow();
        row.id = UUID.fromString(recorded.id());
        row.title = e.title();
        row.suppliers = e.suppliers().stream().map(UUID::toString).toArray(String[]::new);
        row.criteria = e.criteria().size();
        return row;
    }

    /** Other evidence of a criterion is no other criterion. */
    private static String[] with(String[] met, int no) {
        return Stream.concat(Arrays.stream(met), Stream.of(Integer.toString(no)))
                .distinct()
                .toArray(String[]::new);
    }
}
