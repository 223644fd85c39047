package entente.supplier.dependence;

/** What raises a dependence alert. */
public enum Trigger {
    /** The supplier has more of a category's spend than the limit allows. */
    SPEND_SHARE,
    FINANCIAL_TROUBLE,
    QUALITY_TROUBLE,
    OWNERSHIP_CHANGE
}
