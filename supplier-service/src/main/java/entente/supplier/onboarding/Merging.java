package entente.supplier.onboarding;

import entente.platform.Rejected;
import entente.supplier.onboarding.SupplierCommand.Absorb;
import entente.supplier.onboarding.SupplierCommand.Merge;
import entente.supplier.onboarding.SupplierCommand.Part;
import java.util.List;
import java.util.UUID;

/**
 * Rule S13: two suppliers turn out to be one. The absorbed one decides; its id stays as a pointer,
 * its aliases stay with it, and all else about it is refused until the merge is undone. The
 * survivor notes whom it goes on for in the same append, so that no two merges at once make a
 * chain.
 */
final class Merging {

    private Merging() {}

    static List<SupplierEvent> merge(Merge c, Dossier dossier) {
        if (c.into().equals(dossier.mergedInto())) {
            return List.of();
        }
        if (dossier.mergedInto() != null) {
            throw merged(dossier);
        }
        if (c.into().equals(c.supplier())) {
            throw new Rejected("merge-into-itself", "A supplier is not merged into itself");
        }
        if (!dossier.absorbed().isEmpty()) {
            throw chain();
        }
        if (!c.objections().isEmpty()) {
            throw engaged(c.objections());
        }
        return List.of(new SupplierEvent.Merged(c.into()));
    }

    /** The survivor's side, recorded with the other or not at all. */
    static List<SupplierEvent> absorb(Absorb c, SupplierState.Known state) {
        Dossier dossier = state.dossier();
        if (dossier.absorbed().contains(c.supplier())) {
            return List.of();
        }
        if (dossier.mergedInto() != null) {
            throw chain();
        }
        if (state instanceof SupplierState.Closed) {
            throw new Rejected(
                    "survivor-closed", "Nobody goes on as who was rejected or off-boarded");
        }
        return List.of(new SupplierEvent.Absorbed(c.supplier()));
    }

    static List<SupplierEvent> part(Part c, Dossier dossier) {
        return dossier.absorbed().contains(c.supplier())
                ? List.of(new SupplierEvent.Parted(c.supplier()))
                : List.of();
    }

    private static Rejected chain() {
        return new Rejected(
                "merge-chain",
                "One of both is part of another merge; undo that or merge into its survivor");
    }

    static List<SupplierEvent> unmerge(Dossier dossier) {
        UUID survivor = dossier.mergedInto();
        if (survivor == null) {
            throw new Rejected("supplier-not-merged", "This supplier stands on its own");
        }
        return List.of(new SupplierEvent.Unmerged(survivor));
    }

    /** A relationship is ended in its own steps, not by the supplier's disappearance. */
    static Rejected engaged(List<String> open) {
        return new Rejected("supplier-engaged", "Open: " + String.join("; ", open), open);
    }

    /** 409: what is asked of it is to be asked of the survivor. */
    static Rejected merged(Dossier dossier) {
        return new Rejected(
                Rejected.Kind.CONFLICT,
                "supplier-merged",
                "This supplier was merged into another one, which goes on for it");
    }
}
