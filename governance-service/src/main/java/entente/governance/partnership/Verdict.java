package entente.governance.partnership;

/** What an annual review concludes (rule G10). */
public enum Verdict {
    DEEPEN,
    MAINTAIN,
    WIND_DOWN
}
