package entente.soak;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Pauses and bounded waits; an interrupt ends the run. */
final class Waiting {

    private Waiting() {}

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Interrupted(e);
        }
    }

    /** Whether the condition came to hold in time; asks every 50 ms. */
    static boolean until(Duration atMost, BooleanSupplier condition) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause(Duration.ofMillis(50));
        }
        return true;
    }

    /** Somebody wants the run to end. */
    static final class Interrupted extends IllegalStateException {
        Interrupted(InterruptedException cause) {
            super("The run was interrupted", cause);
        }
    }
}
