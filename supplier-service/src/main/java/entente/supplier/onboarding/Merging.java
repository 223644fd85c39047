package entente.supplier.onboarding;

import entente.platform.Rejected;
import entente.supplier.onboarding.SupplierCommand.Merge;
import java.util.List;
import java.util.UUID;

/**
 * Rule S13: two suppliers turn out to be one. The absorbed one decides; its id stays as a pointer,
 * its aliases stay with it, and all else about it is refused until the merge is undone.
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
        MergeEvidence evidence = c.evidence();
        if (!evidence.survivorKnown()) {
            throw new Rejected("survivor-unknown", "The supplier to go on is not registered here");
        }
        if (evidence.survivorMerged() || evidence.absorbed()) {
            throw new Rejected(
                    "merge-chain",
                    "One of both is part of another merge; undo that or merge into its survivor");
        }
        if (!evidence.objections().isEmpty()) {
            throw new Rejected(
                    "supplier-engaged",
                    "Open: " + String.join("; ", evidence.objections()),
                    evidence.objections());
        }
        return List.of(new SupplierEvent.Merged(c.into()));
    }

    static List<SupplierEvent> unmerge(Dossier dossier) {
        UUID survivor = dossier.mergedInto();
        if (survivor == null) {
            throw new Rejected("supplier-not-merged", "This supplier stands on its own");
        }
        return List.of(new SupplierEvent.Unmerged(survivor));
    }

    /** 409: what is asked of it is to be asked of the survivor. */
    static Rejected merged(Dossier dossier) {
        return new Rejected(
                Rejected.Kind.CONFLICT,
                "supplier-merged",
                "This supplier was merged into " + dossier.mergedInto());
    }
}
