package entente.supplier.confidentiality;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked about how much is shared with a supplier. */
public sealed interface SharingCommand {

    /**
     * To share one step more.
     *
     * @param nda a non-disclosure agreement that the caller has found in force with this supplier
     * @param blocked whether there is no business at all with it
     */
    record Raise(
            Direction direction,
            InformationClass to,
            String what,
            String usage,
            @Nullable UUID nda,
            boolean blocked)
            implements SharingCommand {}

    /** To share less. */
    record Lower(Direction direction, InformationClass to, String reason)
            implements SharingCommand {}

    /** An agreement does not protect anything any more. */
    record EndNda(UUID nda) implements SharingCommand {}

    /** There is no business with the supplier any more, for a while or for good. */
    record EndBusiness() implements SharingCommand {}
}
