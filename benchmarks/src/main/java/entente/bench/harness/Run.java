package entente.bench.harness;

import java.time.Duration;
import java.util.List;

/**
 * One run of a bench: its engines, how much is asked for, and what is to be reported.
 *
 * @param rounds measured rounds of each contender
 * @param time how long a round lasts, where time is what limits it
 */
public record Run(Engines engines, int rounds, Duration time, Report report) {
    private static final int WARM_UPS = 2;

    /** Lets the contenders take turns. */
    public Comparison compare(List<Contender> contenders) throws Exception {
        return Comparison.run(engines, contenders, WARM_UPS, rounds);
    }

    /** Keeps with the result where the time of these goes. */
    public void profile(List<Contender> contenders) throws Exception {
        for (Contender contender : contenders) {
            System.err.println("  profile: " + contender.name());
            report.profile(Profile.of(engines, contender));
        }
    }
}
