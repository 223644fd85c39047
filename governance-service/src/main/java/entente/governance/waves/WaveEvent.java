package entente.governance.waves;

import entente.platform.Category;
import entente.platform.EventType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Facts of a wave, which are ours alone. */
public sealed interface WaveEvent {

    Category<WaveEvent> CATEGORY = new Category<>("wave", WaveEvent.class);

    /**
     * A wave is planned.
     *
     * @param suppliers who takes part
     * @param criteria by which it ends, numbered from 1
     */
    @EventType("wave-planned")
    record Planned(String title, List<UUID> suppliers, List<String> criteria, String by)
            implements WaveEvent {
        public Planned {
            suppliers = List.copyOf(suppliers);
            criteria = List.copyOf(criteria);
        }
    }

    @EventType("wave-begun")
    record Begun(LocalDate on, String by) implements WaveEvent {}

    @EventType("wave-criterion-met")
    record Met(int no, String evidence, String by) implements WaveEvent {}

    /** Something was learnt that the next wave can use. */
    @EventType("wave-lesson-learnt")
    record Learnt(String text, String by) implements WaveEvent {}

    @EventType("wave-completed")
    record Completed(LocalDate on, String by) implements WaveEvent {}

    @EventType("wave-abandoned")
    record Abandoned(LocalDate on, String reason, String by) implements WaveEvent {}
}
