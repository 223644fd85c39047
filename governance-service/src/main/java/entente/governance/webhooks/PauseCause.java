package entente.governance.webhooks;

/** Why a webhook is delivered nothing for now. */
public enum PauseCause {
    /** Somebody asked for it. */
    ASKED,
    /** A delivery failed for as long as it is tried. */
    EXHAUSTED,
    /** The receiver says that it is gone for good (410). */
    GONE
}
