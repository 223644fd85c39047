package entente.supplier.onboarding;

import entente.platform.Rejected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the caller found out about the checks that the company requires of a supplier before it is
 * approved and before it is activated, and on which versions.
 *
 * @param requirements version of what is required
 * @param dueDiligence version of the supplier's checks
 * @param missing what was not done or does not count any more, in plain words
 * @param failed what speaks against the supplier, in plain words
 */
public record Clearance(
        int requirements, int dueDiligence, List<String> missing, List<String> failed) {

    public Clearance {
        missing = List.copyOf(missing);
        failed = List.copyOf(failed);
    }

    /**
     * The approval of a supplier that stands like this.
     *
     * @param clearance null: nothing is required
     * @throws Rejected as {@link #require}
     */
    static SupplierEvent.Approved approved(@Nullable Clearance clearance) {
        if (clearance == null) {
            return new SupplierEvent.Approved();
        }
        clearance.require();
        return new SupplierEvent.Approved(clearance.requirements, clearance.dueDiligence);
    }

    /** The activation of a supplier that stands like this; as {@link #approved}. */
    static SupplierEvent.Activated activated(@Nullable Clearance clearance) {
        if (clearance == null) {
            return new SupplierEvent.Activated();
        }
        clearance.require();
        return new SupplierEvent.Activated(clearance.requirements, clearance.dueDiligence);
    }

    /**
     * Lets through what is complete and speaks for the supplier.
     *
     * @throws Rejected {@code due-diligence-failed}, {@code due-diligence-incomplete}
     */
    public void require() {
        if (!failed.isEmpty()) {
            throw new Rejected(
                    "due-diligence-failed", "Failed: " + String.join("; ", failed), failed);
        }
        if (!missing.isEmpty()) {
            throw new Rejected(
                    "due-diligence-incomplete", "Missing: " + String.join("; ", missing), missing);
        }
    }
}
