package entente.supplier.assessment;

import java.math.BigDecimal;

/** What follows from the answers of both sides. */
public enum Verdict {
    /** Ready enough, and the cultures fit. */
    READY,
    /** Ready enough once the gap is bridged. */
    BRIDGEABLE,
    NOT_READY;

    static Verdict of(BigDecimal readiness, CulturalFit fit, Yardstick yardstick) {
        if (readiness.compareTo(yardstick.readyFrom()) < 0) {
            return NOT_READY;
        }
        return switch (fit) {
            case FITS -> READY;
            case BRIDGEABLE -> BRIDGEABLE;
            case DOES_NOT_FIT -> NOT_READY;
        };
    }
}
