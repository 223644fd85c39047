package entente.supplier.confidentiality;

import entente.platform.Category;
import entente.platform.EventType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How much is shared with a supplier; the stream is named after it. */
public sealed interface SharingEvent {

    Category<SharingEvent> CATEGORY = new Category<>("sharing", SharingEvent.class);

    /**
     * One step more is shared in this direction.
     *
     * @param what is shared
     * @param usage how it may be used
     * @param ndaId the agreement that protects it, null where none is needed
     */
    @EventType("sharing-level-raised")
    record Raised(
            Direction direction,
            InformationClass from,
            InformationClass to,
            String what,
            String usage,
            @Nullable UUID ndaId)
            implements SharingEvent {}

    /** Less is shared in this direction. */
    @EventType("sharing-level-lowered")
    record Lowered(Direction direction, InformationClass from, InformationClass to, String reason)
            implements SharingEvent {}
}
