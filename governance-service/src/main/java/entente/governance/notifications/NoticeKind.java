package entente.governance.notifications;

/** Why somebody is told. */
public enum NoticeKind {
    /** It will soon be due, or is today. */
    DUE,
    /** It was due and is open. */
    OVERDUE,
    /** It should have happened and did not. */
    MISSED,
    /** A limit or a promise was not kept. */
    BREACHED,
    /** A signature is asked for. */
    TO_SIGN,
    /** The other side asks, offers or invites. */
    ASKED,
    /** Good to know. */
    NEWS
}
