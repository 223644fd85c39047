package entente.innovation.pulse;

/** What is usually behind it when nothing new comes. */
public enum Suspect {
    INCENTIVES_MISALIGNED,
    EXPERTISE_LACKING
}
