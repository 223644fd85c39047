package entente.governance.kickoff;

import entente.governance.people.Side;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The phases of a kick-off workshop. */
public sealed interface WorkshopState {

    /** No partnership was opened for it. */
    record Absent() implements WorkshopState {}

    /** Every phase after that. */
    sealed interface Known extends WorkshopState {
        Folder folder();
    }

    /** Being prepared, or confirmed by one side. */
    record Running(Folder folder) implements Known {}

    /** All is there and confirmed by both sides. */
    record Held(Folder folder) implements Known {}

    /** An output as it is. */
    record Delivery(String text, @Nullable UUID documentId, Side side, String by) {}

    /**
     * What is known of it.
     *
     * @param on when it takes place; null: no day is set
     * @param confirmations under which account each side confirmed the outputs as they are
     */
    record Folder(
            UUID partnershipId,
            UUID supplierId,
            int opening,
            @Nullable LocalDate on,
            Set<UUID> invited,
            Map<Output, Delivery> outputs,
            Map<Side, String> confirmations) {

        public Folder {
            invited = Set.copyOf(invited);
            outputs = Map.copyOf(outputs);
            confirmations = Map.copyOf(confirmations);
        }

        /** The outputs that do not exist. */
        Set<Output> missing() {
            Set<Output> missing = EnumSet.allOf(Output.class);
            missing.removeAll(outputs.keySet());
            return missing;
        }

        Folder on(LocalDate day, Set<UUID> others) {
            return new Folder(
                    partnershipId, supplierId, opening, day, others, outputs, confirmations);
        }

        /** Who confirmed, confirmed other outputs than those there are now. */
        Folder with(Output output, @Nullable Delivery delivery) {
            Map<Output, Delivery> changed = new EnumMap<>(Output.class);
            changed.putAll(outputs);
            if (delivery == null) {
                changed.remove(output);
            } else {
                changed.put(output, delivery);
            }
            return new Folder(partnershipId, supplierId, opening, on, invited, changed, Map.of());
        }

        Folder confirmed(Side side, String by) {
            Map<Side, String> both = new EnumMap<>(Side.class);
            both.putAll(confirmations);
            both.put(side, by);
            return new Folder(partnershipId, supplierId, opening, on, invited, outputs, both);
        }
    }

    /** The outputs that do not exist; all six before it is prepared. */
    default Set<Output> missing() {
        return switch (this) {
            case Absent _ -> EnumSet.allOf(Output.class);
            case Known known -> known.folder().missing();
        };
    }
}
