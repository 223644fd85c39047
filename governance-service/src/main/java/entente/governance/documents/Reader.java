package entente.governance.documents;

import entente.governance.people.Side;

/**
 * Who asks to read.
 *
 * @param account under which
 * @param engineer whether only as an engineer, who is not told of terms
 */
public record Reader(String account, Side side, boolean auditor, boolean engineer) {

    /** Whether a document is for somebody. */
    public enum Sight {
        /** All of it. */
        READS,
        /** It is the other side's, who do not share as much. */
        ABOVE_LEVEL,
        /** It is restricted and others are named, or confidential and for those who run it. */
        NOT_NAMED
    }

    /**
     * Auditors read all.
     *
     * @param level highest class that the side whose document it is shows the other
     */
    Sight sight(Paper paper, boolean named, InformationClass level) {
        if (auditor) {
            return Sight.READS;
        }
        if (paper.side() != side && paper.informationClass().isAbove(level)) {
            return Sight.ABOVE_LEVEL;
        }
        return switch (paper.informationClass()) {
            case PUBLIC, INTERNAL -> Sight.READS;
            case CONFIDENTIAL -> engineer ? Sight.NOT_NAMED : Sight.READS;
            case RESTRICTED -> named ? Sight.READS : Sight.NOT_NAMED;
        };
    }
}
