package entente.scorecard.costs;

/** What was paid for. */
public enum CostKind {
    /** Going over to the supplier: approvals, tools, parallel stock. */
    SWITCHING,
    /** Making it work: tools, training, audits, shared technology. */
    INVESTMENT
}
