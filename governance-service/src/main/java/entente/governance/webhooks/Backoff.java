package entente.governance.webhooks;

import java.time.Duration;

/**
 * How long to wait before a delivery is tried again.
 *
 * @param first after the first failure; doubled with every one
 * @param most never longer
 * @param giveUp after failing for so long it is not tried any more
 */
public record Backoff(Duration first, Duration most, Duration giveUp) {

    private static final int DOUBLINGS = 20;

    /**
     * The wait after so many failures.
     *
     * @param jitter from 0 to 1: of the wait, half is certain and half is as chance has it
     */
    Duration after(int failures, double jitter) {
        long whole =
                Math.min(
                        most.toMillis(),
                        first.toMillis() << Math.clamp(failures - 1L, 0, DOUBLINGS));
        return Duration.ofMillis(whole / 2 + (long) (whole / 2.0 * jitter));
    }
}
