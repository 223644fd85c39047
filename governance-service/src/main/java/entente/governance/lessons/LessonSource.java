package entente.governance.lessons;

/** What a lesson was learnt from. */
public enum LessonSource {
    WAVE,
    REVIEW,
    IMPROVEMENT_PLAN,
    WIND_DOWN,
    /** The daily work: nothing in particular. */
    WORK
}
