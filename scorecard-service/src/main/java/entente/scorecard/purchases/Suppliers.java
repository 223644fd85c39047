package entente.scorecard.purchases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which supplier a party of purchase events is, as far as known. */
@FunctionalInterface
public interface Suppliers {

    /** The supplier (after a merge: the surviving one), or null while nobody registered it. */
    @Nullable UUID supplierOf(Party party);

    /** Whether two parties are known to be one supplier, known to be two, or not yet known. */
    default Match match(Party one, Party other) {
        if (one.equals(other)) {
            return Match.SAME;
        }
        UUID first = supplierOf(one);
        UUID second = supplierOf(other);
        if (first == null || second == null) {
            return Match.UNKNOWN;
        }
        return first.equals(second) ? Match.SAME : Match.DIFFERENT;
    }

    /** Result of comparing two parties. */
    enum Match {
        SAME,
        DIFFERENT,
        UNKNOWN
    }
}
