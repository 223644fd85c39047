package entente.scorecard.surveys;

/** Where a survey stands. */
public enum SurveyStatus {
    /** Ratings are taken, and count nowhere yet. */
    OPEN,
    /** Its ratings count. */
    CLOSED
}
