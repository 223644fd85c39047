package entente.supplier.story;

import java.util.List;
import java.util.UUID;

/**
 * What one capability has to tell of a supplier's life. Each capability produces one as a bean, and
 * so becomes part of the timeline; the words belong to a switch over its events beside it.
 */
@FunctionalInterface
public interface Chapter {

    /** Every event of this capability that concerns the supplier, in any order; always current. */
    List<Told> about(UUID supplier);
}
