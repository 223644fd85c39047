package entente.supplier.onboarding;

import java.util.List;
import java.util.UUID;

/**
 * What the caller found out about the parent named in a command, from the parents' own streams.
 * Streams never go away, so a known parent stays known.
 *
 * @param known whether the parent named is registered here
 * @param ancestors the parent, its parent and so on
 */
public record Lineage(boolean known, List<UUID> ancestors) {

    /** No parent is named. */
    public static final Lineage NONE = new Lineage(false, List.of());

    public Lineage {
        ancestors = List.copyOf(ancestors);
    }
}
