package entente.supplier.onboarding;

import java.util.List;

/**
 * What the caller found out before a supplier is absorbed by another one.
 *
 * @param survivorKnown whether the other one is registered here
 * @param survivorMerged whether the other one was absorbed itself
 * @param absorbed whether this supplier has absorbed others
 * @param objections what else speaks against it, in plain words
 */
public record MergeEvidence(
        boolean survivorKnown, boolean survivorMerged, boolean absorbed, List<String> objections) {

    public MergeEvidence {
        objections = List.copyOf(objections);
    }
}
