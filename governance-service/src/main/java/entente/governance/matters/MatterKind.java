package entente.governance.matters;

/** What can be open between the two sides. */
public enum MatterKind {
    SCORE_BREACHED,
    EARLY_WARNING,
    CERTIFICATE_EXPIRED,
    DEPENDENCE,
    SECOND_SOURCE,
    STALL,
    AGREEMENT_EXPIRING,
    ACTION_OVERDUE,
    MEETING_MISSED,
    SPONSOR_SILENT,
    PLAN_FAILED,
    DISPUTE,
    CRISIS,
    TARGET_MISSED;

    /** What it says of our position towards the partner is for us alone. */
    public boolean forBothSides() {
        return switch (this) {
            case DEPENDENCE, SECOND_SOURCE, EARLY_WARNING -> false;
            case SCORE_BREACHED,
                    CERTIFICATE_EXPIRED,
                    STALL,
                    AGREEMENT_EXPIRING,
                    ACTION_OVERDUE,
                    MEETING_MISSED,
                    SPONSOR_SILENT,
                    PLAN_FAILED,
                    DISPUTE,
                    CRISIS,
                    TARGET_MISSED ->
                    true;
        };
    }
}
