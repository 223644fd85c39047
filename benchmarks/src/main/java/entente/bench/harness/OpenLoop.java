package entente.bench.harness;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Latency at a constant arrival rate. Operations begin when they are due, whether or not earlier
 * ones have ended, and are measured from when they were due: a pause is felt by all that arrive
 * while it lasts (no coordinated omission).
 */
public final class OpenLoop {
    private static final long MOST_MICROS = 60_000_000;

    private OpenLoop() {}

    /** One arrival; runs on a virtual thread of its own and returns when it is done. */
    @FunctionalInterface
    public interface Operation {
        void run(long number) throws Exception;
    }

    /**
     * Latencies of the operations, in microseconds.
     *
     * @param rate arrivals per second
     * @param late how far the generator itself was behind at worst
     */
    public record Latency(double rate, Histogram micros, Duration late) {

        public double millisAt(double percentile) {
            return micros.getValueAtPercentile(percentile) / 1e3;
        }

        public double most() {
            return micros.getMaxValue() / 1e3;
        }

        String row(String who) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %,.0f | %,d | %.1f | %.1f | %.1f | %.1f | %.1f |",
                    who,
                    rate,
                    micros.getTotalCount(),
                    millisAt(50),
                    millisAt(95),
                    millisAt(99),
                    millisAt(99.9),
                    most());
        }
    }

    /**
     * Lets operations arrive for a while and waits for all of them.
     *
     * @throws Contender.Unverified when one fails
     */
    public static Latency run(double rate, Duration time, Operation operation) {
        Histogram micros = new ConcurrentHistogram(MOST_MICROS, 3);
        AtomicLong failures = new AtomicLong();
        long count = Math.round(rate * time.toNanos() / 1e9);
        long late = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            for (long i = 0; i < count; i++) {
                long number = i;
                long due = start + Math.round(i * 1e9 / rate);
                await(due);
                late = Math.max(late, System.nanoTime() - due);
                threads.execute(() -> {
                    try {
                        operation.run(number);
                        micros.recordValue(
                                Math.min(MOST_MICROS, (System.nanoTime() - due) / 1_000));
                    } catch (Exception e) {
                        if (failures.getAndIncrement() == 0) {
                            System.err.println("First failure: " + e);
                        }
                    }
                });
            }
        }
        Contender.Unverified.unlessEqual("failed operations", 0, failures.get());
        return new Latency(rate, micros, Duration.ofNanos(late));
    }

    private static void await(long due) {
        long left;
        while ((left = due - System.nanoTime()) > 0) {
            LockSupport.parkNanos(left);
        }
    }
}
