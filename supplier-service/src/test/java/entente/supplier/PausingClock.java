package entente.supplier;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The system's clock, at which a test can hold a command between what it looked at and what it
 * records: races then happen every time.
 */
@Mock
@Singleton
public class PausingClock extends Clock {

    private static volatile @Nullable Pause pause;

    /** Holds the first that asks for the time in this method, until it is closed. */
    public static Pause in(Class<?> type, String method) {
        Pause made = new Pause(type.getName(), method);
        pause = made;
        return made;
    }

    /** One that is held. */
    public static final class Pause implements AutoCloseable {
        private static final int SECONDS = 30;
        private final String type;
        private final String method;
        private final AtomicBoolean used = new AtomicBoolean();
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch closed = new CountDownLatch(1);

        private Pause(String type, String method) {
            this.type = type;
            this.method = method;
        }

        /** Returns when somebody is held. */
        public void await() throws InterruptedException {
            if (!reached.await(SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody asked for the time in " + method);
            }
        }

        private void hold() {
            boolean here =
                    StackWalker.getInstance()
                            .walk(frames ->
                                    frames.anyMatch(f ->
                                            f.getClassName().equals(type)
                                                    && f.getMethodName().equals(method)));
            if (here && used.compareAndSet(false, true)) {
                reached.countDown();
                try {
                    closed.await(SECONDS, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        @Override
        public void close() {
            pause = null;
            closed.countDown();
        }
    }

    @Override
    public Instant instant() {
        Pause now = pause;
        if (now != null) {
            now.hold();
        }
        return Instant.now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }
}
