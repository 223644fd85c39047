package entente.governance.kickoff;

import entente.governance.kickoff.WorkshopState.Delivery;
import entente.governance.kickoff.WorkshopState.Folder;
import entente.governance.kickoff.WorkshopState.Known;
import entente.governance.people.Side;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kick-off workshop as both sides see it.
 *
 * @param opening of the partnership that it begins
 * @param on when it takes place; null: no day is set
 * @param outputs those that exist, {@code missing} those that do not
 * @param confirmedBy the sides that confirmed the outputs as they are
 */
public record WorkshopProfile(
        UUID id,
        UUID partnershipId,
        UUID supplierId,
        int opening,
        WorkshopStatus status,
        @Nullable LocalDate on,
        List<UUID> invited,
        List<Delivered> outputs,
        List<Output> missing,
        List<Side> confirmedBy) {

    /**
     * An output.
     *
     * @param documentId where it is kept beside its text; null: nowhere
     * @param side whose people put it there
     */
    public record Delivered(Output output, String text, @Nullable UUID documentId, Side side) {

        private static Delivered of(Output output, Delivery delivery) {
            return new Delivered(output, delivery.text(), delivery.documentId(), delivery.side());
        }
    }

    static WorkshopProfile of(UUID id, Known state) {
        Folder folder = state.folder();
        return new WorkshopProfile(
                id,
                folder.partnershipId(),
                folder.supplierId(),
                folder.opening(),
                switch (state) {
                    case WorkshopState.Held _ -> WorkshopStatus.HELD;
                    case WorkshopState.Running _ ->
                            folder.on() == null
                                    ? WorkshopStatus.PREPARED
                                    : WorkshopStatus.SCHEDULED;
                },
                folder.on(),
                folder.invited().stream().sorted().toList(),
                folder.outputs().entrySet().stream()
                        .map(entry -> Delivered.of(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparing(Delivered::output))
                        .toList(),
                List.copyOf(folder.missing()),
                folder.confirmations().keySet().stream().sorted().toList());
    }
}
