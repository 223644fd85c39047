package entente.scorecard.scoring;

import entente.scorecard.metrics.Catalogue;
import entente.scorecard.purchases.LineFacts;
import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where to have scorecards computed, for those who do something with them. */
public interface ScoreBook {

    /**
     * The scorecards of these suppliers, in their order. For thousands of suppliers ask in blocks
     * of 1,000.
     *
     * @param effective last day whose facts exist
     * @param asOf by what was known then; null: by what is known now, all from one snapshot, whose
     *     position {@link Computed#position()} is
     * @param assumption what is to be different
     */
    List<Computed> computed(
            Collection<Supplier> suppliers,
            Period period,
            LocalDate effective,
            @Nullable Instant asOf,
            Assumption assumption);

    /** An order line of the supplier as it is now, not corrected; null when there is none. */
    @Nullable LineFacts line(UUID supplier, UUID factId);

    /**
     * Whether there is such an order line, or such a fact that is none, behind a published
     * scorecard or behind what is known of its period now.
     */
    boolean hasFact(UUID supplier, Period period, Snapshot published, String factId);

    /**
     * A published scorecard with these adjustments instead of its own, made again from the very
     * facts, names, rates and prices it was published with. What they do not touch stays as it is.
     *
     * @param by the template that it was scored by
     * @throws entente.platform.Rejected {@code facts-not-as-published} when the facts of then do
     *     not give the published number of what they touch
     */
    Snapshot adjusted(
            Supplier supplier,
            Period period,
            Snapshot published,
            List<UUID> adjustments,
            Template by);

    /**
     * The same numbers scored by what is different: no fact is looked at again, so that the
     * assumption cannot leave out any.
     */
    Computed again(Computed computed, Assumption assumption);

    /**
     * The supplier that each of these purchase events counts for; without those that count for
     * none.
     *
     * @param events as {@code idHash}
     */
    Map<UUID, UUID> owners(Set<UUID> events, @Nullable Instant asOf);

    /** Every metric there is; null: by what is known now. */
    Catalogue metrics(@Nullable Instant asOf);
}
