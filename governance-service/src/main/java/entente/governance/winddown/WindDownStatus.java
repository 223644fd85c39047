package entente.governance.winddown;

/** Where a wind-down stands; OVERTAKEN: the partnership was closed for another reason. */
public enum WindDownStatus {
    PLANNED,
    RUNNING,
    COMPLETED,
    CALLED_OFF,
    OVERTAKEN
}
