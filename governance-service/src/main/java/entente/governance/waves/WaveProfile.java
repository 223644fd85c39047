package entente.governance.waves;

import entente.governance.waves.WaveState.Known;
import entente.governance.waves.WaveState.Sheet;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A wave.
 *
 * @param abandonedBecause null unless it was given up
 */
public record WaveProfile(
        UUID id,
        String title,
        WaveStatus status,
        List<UUID> suppliers,
        List<Criterion> criteria,
        List<String> learnt,
        @Nullable LocalDate begunOn,
        @Nullable LocalDate endedOn,
        @Nullable String abandonedBecause) {

    /**
     * By what it ends.
     *
     * @param evidence that it is met; null: it is not
     */
    public record Criterion(int no, String text, @Nullable String evidence) {}

    static WaveProfile of(UUID id, Known state) {
        Sheet sheet = state.sheet();
        return new WaveProfile(
                id,
                sheet.title(),
                switch (state) {
                    case WaveState.Planned _ -> WaveStatus.PLANNED;
                    case WaveState.Running _ -> WaveStatus.RUNNING;
                    case WaveState.Completed _ -> WaveStatus.COMPLETED;
                    case WaveState.Abandoned _ -> WaveStatus.ABANDONED;
                },
                sheet.suppliers(),
                IntStream.rangeClosed(1, sheet.criteria().size())
                        .mapToObj(no ->
                                new Criterion(
                                        no, sheet.criteria().get(no - 1), sheet.met().get(no)))
                        .toList(),
                sheet.learnt(),
                sheet.begunOn(),
                sheet.endedOn(),
                state instanceof WaveState.Abandoned gone ? gone.reason() : null);
    }
}
