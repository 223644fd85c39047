package entente.supplier;

import entente.platform.Rejected;
import entente.platform.store.CommandHandler;
import entente.platform.store.Grounded.Seen;
import entente.platform.web.Caller;
import entente.platform.web.Missing;
import entente.supplier.onboarding.SupplierCommand;
import entente.supplier.onboarding.SupplierEvent;
import entente.supplier.onboarding.SupplierState;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * What every capability asks first about the supplier that a request is about, answered from the
 * supplier's own stream: never behind.
 */
@Singleton
public class SupplierClient {

    private final CommandHandler<SupplierCommand, SupplierState, SupplierEvent> suppliers;
    private final Caller caller;

    SupplierClient(
            CommandHandler<SupplierCommand, SupplierState, SupplierEvent> suppliers,
            Caller caller) {
        this.suppliers = suppliers;
        this.caller = caller;
    }

    /**
     * The supplier, for a caller who may read of it.
     *
     * @throws Rejected 404 when there is none or not for this caller
     */
    public SupplierState.Known visible(UUID supplier) {
        caller.requireSupplier(supplier);
        return switch (Missing.unless(suppliers.load(supplier)).state()) {
            case SupplierState.Absent _ -> throw Missing.here();
            case SupplierState.Known known -> known;
        };
    }

    /** The supplier's stream before it is looked at, for decisions that rest on it. */
    public Seen seen(UUID supplier) {
        return Seen.of(suppliers.load(supplier));
    }

    /**
     * The supplier, for a caller who may act on it.
     *
     * @throws Rejected 404 when there is none or not for this caller; 403 {@code out-of-scope}; 409
     *     {@code supplier-merged}
     */
    public SupplierState.Known inScope(UUID supplier) {
        SupplierState.Known known = visible(supplier);
        caller.requireCategory(known.dossier().details().categories());
        return unmerged(known);
    }

    /**
     * The supplier that a request names beside what it is about; in whose scope that lies is asked
     * elsewhere.
     *
     * @throws Rejected 422 {@code supplier-unknown}; 409 {@code supplier-merged}
     */
    public SupplierState.Known named(UUID supplier) {
        return switch (suppliers.load(supplier).state()) {
            case SupplierState.Absent _ ->
                    throw new Rejected("supplier-unknown", "There is no such supplier");
            case SupplierState.Known known -> unmerged(known);
        };
    }

    private SupplierState.Known unmerged(SupplierState.Known known) {
        UUID survivor = known.dossier().mergedInto();
        if (survivor != null) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "supplier-merged",
                    "This supplier was merged into "
                            + (caller.maySee(survivor) ? survivor : "another one"));
        }
        return known;
    }

    /**
     * As {@link #inScope}, for something new.
     *
     * @throws Rejected 422 {@code supplier-closed} when it was rejected or off-boarded
     */
    public SupplierState.Known open(UUID supplier) {
        return goingOn(inScope(supplier));
    }

    /**
     * As {@link #named}, for something new.
     *
     * @throws Rejected 422 {@code supplier-closed} when it was rejected or off-boarded
     */
    public SupplierState.Known openNamed(UUID supplier) {
        return goingOn(named(supplier));
    }

    private static SupplierState.Known goingOn(SupplierState.Known known) {
        if (known instanceof SupplierState.Closed) {
            throw new Rejected("supplier-closed", "This supplier was rejected or off-boarded");
        }
        return known;
    }
}
