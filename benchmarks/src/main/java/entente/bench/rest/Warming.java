package entente.bench.rest;

import entente.bench.harness.Contender;
import java.time.Duration;

/**
 * A service's code is compiled while it works, for half a minute and more on two cores: what it is
 * after that is what it is.
 */
final class Warming {
    private static final Duration TIME = Duration.ofSeconds(45);

    private Warming() {}

    /** Works until it is warm; what is done counts nowhere, and must be right all the same. */
    static void up(Contender contender) throws Exception {
        long end = System.nanoTime() + TIME.toNanos();
        while (System.nanoTime() < end) {
            contender.prepare();
            long start = System.nanoTime();
            long operations = contender.round();
            System.err.printf(
                    "  warming: %,.0f/s%n", operations * 1e9 / (System.nanoTime() - start));
            contender.verify();
        }
    }
}
