package entente.governance.partnership;

/** What closed a partnership. */
public enum Cause {
    STEP_DOWN,
    WIND_DOWN,
    OFF_BOARDED
}
