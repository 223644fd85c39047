package entente.governance.lessons;

/** A success story is a lesson that is told as a case. */
public enum Kind {
    LESSON,
    SUCCESS_STORY
}
