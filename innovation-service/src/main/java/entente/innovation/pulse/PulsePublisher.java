package entente.innovation.pulse;

import entente.innovation.pulse.PulseEvent.Begun;
import entente.innovation.pulse.PulseEvent.Ended;
import entente.innovation.pulse.PulseEvent.Felt;
import entente.innovation.pulse.PulseEvent.Stalled;
import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others hear of a partnership's pulse: that nothing new comes. */
@Singleton
public class PulsePublisher implements Publisher<PulseEvent> {

    /** Nothing new came for so many days. */
    public record ToldStall(
            UUID supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            LocalDate quietSince,
            int days,
            List<Suspect> suspects) {
        public ToldStall {
            suspects = List.copyOf(suspects);
        }
    }

    @Override
    public Category<PulseEvent> category() {
        return PulseEvent.CATEGORY;
    }

    @Override
    public @Nullable PublicEvent publish(Recorded<PulseEvent> recorded) {
        return switch (recorded.event()) {
            case Stalled e ->
                    new PublicEvent(
                            "innovation.stall-detected.v1",
                            e.supplierId().toString(),
                            new ToldStall(
                                    e.supplierId(),
                                    recorded.occurredAt(),
                                    recorded.id(),
                                    recorded.version(),
                                    e.quietSince(),
                                    e.days(),
                                    e.suspects()));
            case Begun _, Felt _, Ended _ -> null;
        };
    }
}
