package entente.scorecard.purchases;

/** How far the purchase log is behind the topic. */
public interface IntakeLag {

    /** The topic, and the qualifier of what knows. */
    String SOURCE = "purchase-events";

    /** Age of the newest event taken in while others wait behind it; 0 when none waits. */
    long seconds();
}
