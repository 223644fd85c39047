package entente.governance.story;

/** Who may read something of a partnership. */
public enum Reader {
    /** Who runs the partnership for us, decides on it or audits it. */
    OURS,
    /** Our engineers, who are told of the work and not of terms and judgements. */
    ENGINEER,
    /** The partner's own users. */
    THEIRS
}
