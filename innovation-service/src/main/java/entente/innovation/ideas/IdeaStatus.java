package entente.innovation.ideas;

/** Where an idea stands. */
public enum IdeaStatus {
    /** It waits for its answer. */
    OPEN,
    PURSUED,
    DEFERRED,
    DECLINED,
    WITHDRAWN;

    static IdeaStatus of(Answer answer) {
        return switch (answer) {
            case PURSUED -> PURSUED;
            case DEFERRED -> DEFERRED;
            case DECLINED -> DECLINED;
        };
    }
}
