package entente.scorecard.suppliers;

import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Suppliers that are known by nothing but their names. */
public final class Known {

    private Known() {}

    /**
     * They were there from the beginning.
     *
     * @param merged into which others
     */
    public static KnownSuppliers of(Collection<Supplier> suppliers, Map<UUID, UUID> merged) {
        return KnownSuppliers.at(
                null,
                suppliers.stream()
                        .map(each ->
                                new KnownSuppliers.Entry(
                                        each,
                                        Instant.EPOCH,
                                        merges(merged.get(each.id())),
                                        Models.of(null)))
                        .toList(),
                List.of());
    }

    private static Tenures merges(@Nullable UUID into) {
        return new Tenures(
                into == null ? List.of() : List.of(new Tenures.Tenure(into, Instant.EPOCH, null)));
    }
}
