package entente.soak;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Which instance had a reason, and when, not to answer in time. */
final class Disturbances {

    /** How long after a fault its consequences excuse a slow answer. */
    private static final Duration AFTERMATH = Duration.ofSeconds(15);

    static final String EVERYTHING = "everything";

    private final Queue<Window> windows = new ConcurrentLinkedQueue<>();

    /** A time in which something is done to an instance, or to everything. */
    static final class Window implements AutoCloseable {
        private final String what;
        private final long from = System.nanoTime();
        private volatile long until = Long.MAX_VALUE;

        private Window(String what) {
            this.what = what;
        }

        @Override
        public void close() {
            until = System.nanoTime() + AFTERMATH.toNanos();
        }

        private boolean excuses(String instance, long began, long ended) {
            return (what.equals(EVERYTHING) || what.equals(instance))
                    && from < ended
                    && began < until;
        }
    }

    Window begin(String what) {
        Window window = new Window(what);
        windows.add(window);
        return window;
    }

    /** Whether the instance was disturbed between these two moments of {@link System#nanoTime}. */
    boolean excuse(String instance, long began, long ended) {
        return windows.stream().anyMatch(window -> window.excuses(instance, began, ended));
    }
}
