package entente.supplier.story;

/** Who reads a story; nobody is told there what is refused to the same reader elsewhere. */
public enum Reader {
    /** Who runs the relationship for us, decides on it or audits it. */
    OURS,
    /** Our engineers, who are told of the work and not of terms, risks and judgements. */
    ENGINEER,
    /** The supplier's own users. */
    SUPPLIER
}
