package entente.bench.harness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A fixed number of callers, each of which asks again as soon as it has its answer. */
public final class InFlight {
    private InFlight() {}

    /** What one caller does again and again. */
    @FunctionalInterface
    public interface Caller {
        /** Returns how many operations it was: 1, or 0 for what does not count. */
        long call() throws Exception;
    }

    /** Keeps all of them busy for the time, each on a virtual thread; returns the operations. */
    public static long run(List<? extends Caller> callers, Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> running = new ArrayList<>();
            for (Caller caller : callers) {
                running.add(
                        threads.submit(() -> {
                            long operations = 0;
                            while (System.nanoTime() < end) {
                                operations += caller.call();
                            }
                            return operations;
                        }));
            }
            long operations = 0;
            for (Future<Long> each : running) {
                operations += each.get();
            }
            return operations;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
