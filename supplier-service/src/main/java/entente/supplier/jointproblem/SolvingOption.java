package entente.supplier.jointproblem;

/** What can be done about a joint problem. */
public enum SolvingOption {
    /** To need less of it, or something else. */
    REDESIGN,
    /** To fix the price for a time. */
    PRICE_LOCK,
    /** To use another material or part. */
    SUBSTITUTE,
    /** To bear it, by one side or both. */
    ABSORB
}
