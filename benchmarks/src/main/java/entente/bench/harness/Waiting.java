package entente.bench.harness;

import java.time.Duration;

/** Waiting for what happens elsewhere, outside measured times. */
public final class Waiting {
    private static final Duration RHYTHM = Duration.ofMillis(50);

    private Waiting() {}

    /** Something that comes to hold. */
    @FunctionalInterface
    public interface Condition {
        boolean holds() throws Exception;
    }

    /**
     * Asks again and again.
     *
     * @throws Contender.Unverified when it does not hold in time
     */
    public static void until(String what, Duration atMost, Condition condition) {
        long end = System.nanoTime() + atMost.toNanos();
        try {
            while (!condition.holds()) {
                if (System.nanoTime() > end) {
                    throw new Contender.Unverified("Waited " + atMost + " in vain: " + what);
                }
                pause(RHYTHM);
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(what, e);
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The run was interrupted", e);
        }
    }
}
