package entente.governance.proofs;

import entente.platform.Recorded;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether the rule was kept by an event.
 *
 * @param broken how it was broken, in plain words; null: it was kept
 * @param evidence events that show it, beside the one that was looked at
 */
public record Verdict(UUID supplierId, @Nullable String broken, List<UUID> evidence) {

    public Verdict {
        evidence = List.copyOf(evidence);
    }

    static Verdict kept(UUID supplierId) {
        return new Verdict(supplierId, null, List.of());
    }

    /**
     * On who says yes to what somebody else did first.
     *
     * @param first null: nobody did
     */
    static Verdict by(
            Recorded<?> recorded, UUID supplierId, @Nullable Deed first, String own, String none) {
        if (first == null) {
            return broken(supplierId, none, List.of());
        }
        return first.actor().equals(recorded.actor())
                ? broken(supplierId, own, List.of(first.eventId()))
                : kept(supplierId);
    }

    static Verdict broken(UUID supplierId, String how, List<UUID> evidence) {
        return new Verdict(supplierId, how, evidence);
    }
}
