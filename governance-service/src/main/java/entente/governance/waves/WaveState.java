package entente.governance.waves;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The phases of a wave. */
public sealed interface WaveState {

    record Absent() implements WaveState {}

    /** Every phase after that. */
    sealed interface Known extends WaveState {
        Sheet sheet();
    }

    record Planned(Sheet sheet) implements Known {}

    record Running(Sheet sheet) implements Known {}

    record Completed(Sheet sheet) implements Known {}

    record Abandoned(Sheet sheet, String reason) implements Known {}

    /**
     * What is known of it.
     *
     * @param met evidence by the number of the criterion
     * @param begunOn and {@code endedOn}: null until it did
     */
    record Sheet(
            String title,
            List<UUID> suppliers,
            List<String> criteria,
            Map<Integer, String> met,
            List<String> learnt,
            @Nullable LocalDate begunOn,
            @Nullable LocalDate endedOn) {

        public Sheet {
            suppliers = List.copyOf(suppliers);
            criteria = List.copyOf(criteria);
            met = Map.copyOf(met);
            learnt = List.copyOf(learnt);
        }

        /** The criteria that are not met. */
        List<String> open() {
            return IntStream.rangeClosed(1, criteria.size())
                    .filter(no -> !met.containsKey(no))
                    .mapToObj(no -> criteria.get(no - 1))
                    .toList();
        }

        Sheet begun(LocalDate on) {
            return new Sheet(title, suppliers, criteria, met, learnt, on, null);
        }

        Sheet met(int no, String evidence) {
            Map<Integer, String> more = new TreeMap<>(met);
            more.put(no, evidence);
            return new Sheet(title, suppliers, criteria, more, learnt, begunOn, endedOn);
        }

        Sheet learnt(String text) {
            List<String> more =
                    new ArrayList<>(Stream.concat(learnt.stream(), Stream.of(text)).toList());
            return new Sheet(title, suppliers, criteria, met, more, begunOn, endedOn);
        }

        Sheet ended(LocalDate on) {
            return new Sheet(title, suppliers, criteria, met, learnt, begunOn, on);
        }
    }
}
