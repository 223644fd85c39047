package entente.supplier.candidates;

import entente.platform.Category;
import entente.platform.EventType;
import java.util.List;
import java.util.UUID;

/** Facts about a shortlist; one stream per shortlist. */
public sealed interface ShortlistEvent {

    Category<ShortlistEvent> CATEGORY = new Category<>("shortlist", ShortlistEvent.class);

    /**
     * Somebody decided to ask this supplier, knowing this about it.
     *
     * @param rank among all candidates of the category at that moment
     */
    @EventType("candidate-shortlisted")
    record Shortlisted(
            UUID supplierId,
            String category,
            int rank,
            List<Reason> reasons,
            double profitImpact,
            double supplyRisk)
            implements ShortlistEvent {
        public Shortlisted {
            reasons = List.copyOf(reasons);
        }
    }
}
