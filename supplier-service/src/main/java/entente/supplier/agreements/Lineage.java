package entente.supplier.agreements;

import entente.supplier.agreements.AgreementState.Known;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the caller found out about the agreement named as parent, from the parents' own streams.
 *
 * @param parentId null when none is named
 * @param parent the parent as it is, null when there is none with this id
 * @param ancestors the parent, its parent and so on
 */
public record Lineage(@Nullable UUID parentId, @Nullable Known parent, List<UUID> ancestors) {

    /** No parent is named. */
    public static final Lineage NONE = new Lineage(null, null, List.of());

    public Lineage {
        ancestors = List.copyOf(ancestors);
    }
}
