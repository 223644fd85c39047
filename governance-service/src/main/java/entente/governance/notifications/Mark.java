package entente.governance.notifications;

/** What somebody did with a notice. */
public enum Mark {
    UNREAD,
    READ,
    ARCHIVED
}
