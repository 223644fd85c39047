package entente.scorecard.benchmarks;

/** For what a price above the market is paid. */
public enum Gain {
    FASTER_DELIVERY,
    BETTER_QUALITY,
    LOWER_RISK,
    JOINT_IMPROVEMENT
}
