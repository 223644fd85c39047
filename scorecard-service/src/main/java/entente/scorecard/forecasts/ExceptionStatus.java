package entente.scorecard.forecasts;

/** Whether something still does not fit. */
public enum ExceptionStatus {
    OPEN,
    /** It fits again, something else was asked for, or its days are over. */
    CLEARED
}
