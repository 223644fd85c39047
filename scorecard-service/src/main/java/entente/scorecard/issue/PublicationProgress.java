package entente.scorecard.issue;

/** Whether a publication that was asked for goes on. */
public enum PublicationProgress {
    RUNNING,
    DONE
}
