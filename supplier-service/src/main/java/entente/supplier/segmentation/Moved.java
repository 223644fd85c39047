package entente.supplier.segmentation;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a run has to look at.
 *
 * @param evidence as it is now
 * @param spent categories whose spend is to be read again; null: all
 * @param concerned categories to compute again; null: all
 */
record Moved(Evidence evidence, @Nullable Set<String> spent, @Nullable Set<String> concerned) {

    static Moved everything(Evidence evidence) {
        return new Moved(evidence, null, null);
    }

    /**
     * What moved between two times. Spend that moves anywhere moves everybody's share of all spend.
     *
     * @param spend categories in which purchase events moved it
     * @param renamed categories in which it belongs to others than before
     * @param otherModel whether positions are computed otherwise
     */
    static Moved since(
            Evidence now,
            Evidence before,
            Set<String> spend,
            Set<String> renamed,
            boolean otherModel) {
        Set<String> spent = new HashSet<>(spend);
        spent.addAll(renamed);
        return new Moved(
                now, spent, otherModel || !spent.isEmpty() ? null : now.differingFrom(before));
    }

    boolean isSpent(String category) {
        return spent == null || spent.contains(category);
    }

    boolean concerns(String category) {
        return concerned == null || concerned.contains(category);
    }
}
