package entente.governance.waves;

/** How far a wave is. */
public enum WaveStatus {
    PLANNED,
    RUNNING,
    COMPLETED,
    ABANDONED
}
