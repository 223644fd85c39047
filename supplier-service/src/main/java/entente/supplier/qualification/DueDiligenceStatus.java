package entente.supplier.qualification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a supplier's due diligence stands. */
public enum DueDiligenceStatus {
    /** Nothing is required of it. */
    NOT_REQUIRED,
    /** A check speaks against it. */
    FAILED,
    /** Something is missing for the first qualification. */
    INCOMPLETE,
    /** Everything is there: it can be approved, or renewed. */
    READY,
    /** Qualified. */
    VALID,
    /** It was qualified and is not any more: requalification is due. */
    EXPIRED;

    static DueDiligenceStatus of(Standing standing, Checks.@Nullable Round round, LocalDate today) {
        if (!standing.failed().isEmpty()) {
            return FAILED;
        }
        if (round != null && !round.expired() && !today.isAfter(round.validUntil())) {
            return VALID;
        }
        if (!standing.required()) {
            return NOT_REQUIRED;
        }
        if (standing.missing().isEmpty()) {
            return READY;
        }
        return round == null ? INCOMPLETE : EXPIRED;
    }
}
