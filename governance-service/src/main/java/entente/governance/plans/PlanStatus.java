package entente.governance.plans;

/** How far a plan is. */
public enum PlanStatus {
    /** Nobody said yet what to do. */
    OPENED,
    /** One side said what to do; the other has not agreed. */
    PROPOSED,
    RUNNING,
    /** The window is over, and the numbers are not there yet. */
    WAITING,
    /** The numbers did not come; both sides may extend once. */
    UNMEASURED,
    SUCCEEDED,
    FAILED,
    /** The breach was settled in the partner's favour, or the partnership ended. */
    WITHDRAWN;

    public boolean isOpen() {
        return this != SUCCEEDED && this != FAILED && this != WITHDRAWN;
    }

    boolean isAgreed() {
        return this == RUNNING || this == WAITING || this == UNMEASURED;
    }
}
