package entente.governance.waves;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What can be asked of a wave's stream. */
public sealed interface WaveCommand {

    /**
     * Plans a wave.
     *
     * @param suppliers who takes part
     * @param criteria by which it ends, in words
     * @param shortlisted which of the suppliers are on the shortlist
     * @param most how many a wave may have
     */
    record Plan(
            String title,
            List<UUID> suppliers,
            List<String> criteria,
            Set<UUID> shortlisted,
            int most,
            String by)
            implements WaveCommand {
        public Plan {
            suppliers = List.copyOf(suppliers);
            criteria = List.copyOf(criteria);
            shortlisted = Set.copyOf(shortlisted);
        }
    }

    record Begin(String by, LocalDate on) implements WaveCommand {}

    /** A criterion is met. */
    record Meet(int no, String evidence, String by) implements WaveCommand {}

    record Learn(String text, String by) implements WaveCommand {}

    record Complete(String by, LocalDate on) implements WaveCommand {}

    record Abandon(String reason, String by, LocalDate on) implements WaveCommand {}
}
