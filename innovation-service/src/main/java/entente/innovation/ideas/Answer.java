package entente.innovation.ideas;

/** What becomes of an idea. */
public enum Answer {
    PURSUED,
    /** Not now; it can be answered again. */
    DEFERRED,
    DECLINED
}
