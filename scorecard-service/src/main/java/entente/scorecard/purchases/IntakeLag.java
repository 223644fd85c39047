package entente.scorecard.purchases;

/** How far a log is behind its topic. */
public interface IntakeLag {

    /** The topic of purchases, and the qualifier of what knows. */
    String SOURCE = "purchase-events";

    String topic();

    /** Age of the newest event taken in while others wait behind it; 0 when none waits. */
    long seconds();
}
