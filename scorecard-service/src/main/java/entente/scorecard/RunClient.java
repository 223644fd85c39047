package entente.scorecard;

import entente.platform.Rejected;
import entente.platform.store.Database;
import entente.platform.store.Leadership;
import entente.platform.store.LedTask;
import io.vertx.pgclient.PgConnection;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A run over very many that one instance repeats. When it fails as a whole, it waits longer each
 * time before it tries again; it never spins.
 */
public final class RunClient implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(RunClient.class);

    private static final int MOST_DOUBLED = 5;

    private final String name;
    private final Duration rhythm;
    private final int restPerWork;
    private final Supplier<Run> runs;
    private final Retries<?> retries;
    private final LedTask task;
    private volatile @Nullable String lastError;

    /** What a leader does and remembers. */
    @FunctionalInterface
    public interface Run {
        /**
         * Does what is to be done now.
         *
         * @param goesOn false when it is to end; throws when this instance does not lead any more
         */
        void go(BooleanSupplier goesOn);
    }

    /**
     * Not started yet.
     *
     * @param restPerWork how often as long as it worked it rests beside the rhythm
     * @param runs makes one for each time that this instance leads
     * @param retries whom it goes on without
     */
    public RunClient(
            Leadership leadership,
            String name,
            Duration rhythm,
            int restPerWork,
            Supplier<Run> runs,
            Retries<?> retries) {
        this.name = name;
        this.rhythm = rhythm;
        this.restPerWork = restPerWork;
        this.runs = runs;
        this.retries = retries;
        this.task = new LedTask(leadership, name, this::lead);
    }

    /** How it is doing on this instance. */
    public record Status(
            String name, boolean leads, int failing, @Nullable String example, boolean stuck) {}

    public void start() {
        task.start();
    }

    @Override
    public void close() {
        task.close();
    }

    public Status status() {
        String stuck = lastError == null ? task.lastError() : lastError;
        return new Status(
                name,
                task.leads(),
                retries.count(),
                stuck == null ? retries.example() : stuck,
                stuck != null);
    }

    /** Whether a failure says nothing of what was worked on: it could not be worked at all. */
    public static boolean isElsewhere(RuntimeException failure) {
        return Database.isUnavailable(failure)
                || (failure instanceof Rejected rejected && rejected.kind() == Rejected.Kind.BUSY);
    }

    /**
     * For work of several parts that do not hold up each other: what is to be thrown after the last
     * of them.
     *
     * @param before of an earlier part
     * @throws RuntimeException at once when the next part would fail in the same way
     */
    public static RuntimeException later(
            @Nullable RuntimeException before, RuntimeException failure) {
        if (isElsewhere(failure)) {
            throw failure;
        }
        return before == null ? failure : before;
    }

    private void lead(LedTask led, PgConnection connection) throws InterruptedException {
        retries.forgetAll();
        try {
            repeat(led, connection);
        } finally {
            lastError = null;
        }
    }

    private void repeat(LedTask led, PgConnection connection) throws InterruptedException {
        Run run = runs.get();
        Runnable confirm = LedTask.confirming(connection);
        BooleanSupplier goesOn =
                () -> {
                    confirm.run();
                    return !led.isClosed();
                };
        int failures = 0;
        while (!led.isClosed()) {
            Leadership.confirm(connection);
            long began = System.nanoTime();
            Duration rest;
            try {
                run.go(goesOn);
                failures = 0;
                lastError = null;
                led.worked();
                Duration worked = Duration.ofNanos(System.nanoTime() - began);
                rest = rhythm.plus(worked.multipliedBy(restPerWork));
            } catch (RuntimeException e) {
                // It may have failed because another instance leads: then this throws, too.
                Leadership.confirm(connection);
                failures = isElsewhere(e) ? 0 : failures + 1;
                lastError = e.toString();
                // Not for long: what else is to be done waits with it.
                rest = Retries.pause(rhythm, Math.min(failures, MOST_DOUBLED));
                LOG.warnf("%s failed and waits %s: %s", name, rest, e);
                LOG.debug("Cause", e);
            }
            led.rest(connection, rest);
        }
    }
}
