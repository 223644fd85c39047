package entente.governance.notifications;

/** How somebody wants to be told. */
public enum Channel {
    /** In the inbox and in the daily mail. */
    MAIL,
    /** In the inbox. */
    INBOX,
    /** Not at all. */
    OFF;

    /** As long as nobody says otherwise: what is only good to know makes no mail. */
    static Channel usual(NoticeKind kind) {
        return kind == NoticeKind.NEWS ? INBOX : MAIL;
    }
}
