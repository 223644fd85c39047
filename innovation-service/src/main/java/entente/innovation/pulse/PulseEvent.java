package entente.innovation.pulse;

import entente.platform.Category;
import entente.platform.EventType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Facts about how lively a partnership is. */
public sealed interface PulseEvent {

    Category<PulseEvent> CATEGORY = new Category<>("pulse", PulseEvent.class);

    UUID supplierId();

    /** The supplier is led as a partner, so something new is expected from that day on. */
    @EventType("pulse-begun")
    record Begun(UUID supplierId, LocalDate on) implements PulseEvent {}

    /** An idea was handed in or a gate was passed; told once a day. */
    @EventType("pulse-felt")
    record Felt(UUID supplierId, LocalDate on) implements PulseEvent {}

    /** Nothing new came for too long; {@code days} since the day on which something did. */
    @EventType("pulse-stalled")
    record Stalled(UUID supplierId, LocalDate quietSince, int days, List<Suspect> suspects)
            implements PulseEvent {
        public Stalled {
            suspects = List.copyOf(suspects);
        }
    }

    /** The supplier is no partner any more. */
    @EventType("pulse-ended")
    record Ended(UUID supplierId) implements PulseEvent {}
}
