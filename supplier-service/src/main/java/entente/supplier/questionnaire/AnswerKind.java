package entente.supplier.questionnaire;

/** What an answer looks like. */
public enum AnswerKind {
    /** {@code YES} or {@code NO}; YES earns 5 points unless the question says otherwise. */
    YES_NO,
    /** One of the options, which say how many points each earns. */
    CHOICE,
    /** A whole number from 0 to 5, which is its points. */
    NUMBER,
    /** Plain words; they earn no points. */
    TEXT
}
