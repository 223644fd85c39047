package entente.platform.view;

import entente.platform.store.Database.DatabaseUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does several things at the same time, a few at a time. */
final class SideBySide {

    private SideBySide() {}

    /** Returns when all are done; throws what one of them threw, after all have ended. */
    static void run(int atATime, List<Runnable> work) {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(
                        Math.min(atATime, Math.max(1, work.size())),
                        Thread.ofVirtual().factory())) {
            List<Future<?>> running = new ArrayList<>(work.size());
            work.forEach(each -> running.add(threads.submit(each)));
            try {
                for (Future<?> each : running) {
                    each.get();
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw e.getCause() instanceof RuntimeException cause
                        ? cause
                        : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new DatabaseUnavailable(e);
            }
        }
    }
}
