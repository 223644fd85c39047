package entente.scorecard.scoring;

import entente.scorecard.metrics.MetricValues;
import entente.scorecard.purchases.Party;
import entente.scorecard.scoring.Gathered.Completeness;
import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say of a supplier and period.
 *
 * @param names under which purchase events speak of the supplier
 * @param metrics all of them, in the template or not
 * @param adjustments decisions behind corrections that it was made with
 * @param besides what it was made of that is no order line; null where nobody is to keep it
 * @param dependsOnOthers whether it may change with what is known of another supplier
 * @param position of the purchase log that it was computed from
 */
public record Computed(
        Supplier supplier,
        Set<Party> names,
        Period period,
        LocalDate effective,
        @Nullable Instant asOf,
        Template template,
        Scorecard scorecard,
        MetricValues.Result metrics,
        Completeness completeness,
        List<UUID> adjustments,
        @Nullable Besides besides,
        boolean dependsOnOthers,
        long position) {}
