package entente.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A process of the system that can be started, killed, stopped and continued. */
final class Instance {

    private final Settings settings;
    private final String name;
    private final String kind;
    private final int port;
    private final Proxy database;
    private final Map<String, String> environment;
    private volatile @Nullable Process process;

    /**
     * @param name of its log, e.g. {@code supplier-2}
     * @param kind as {@code ./entente run} knows it, e.g. {@code supplier-service}
     * @param database the way to its database, its own
     * @param environment what it is to find different from the other processes
     */
    Instance(
            Settings settings,
            String name,
            String kind,
            int port,
            Proxy database,
            Map<String, String> environment) {
        this.settings = settings;
        this.name = name;
        this.kind = kind;
        this.port = port;
        this.database = database;
        this.environment = environment;
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    Proxy database() {
        return database;
    }

    /** The service's short name: {@code supplier}. */
    String service() {
        return kind.replace("-service", "");
    }

    void start(Map<String, String> more) {
        ProcessBuilder builder =
                new ProcessBuilder(List.of(settings.command().toString(), "run", kind))
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(settings.log(name).toFile()));
        builder.environment().putAll(environment);
        builder.environment().putAll(more);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process process() {
        return Objects.requireNonNull(process, name + " was never started");
    }

    long pid() {
        return process().pid();
    }

    boolean alive() {
        Process known = process;
        return known != null && known.isAlive();
    }

    /** Ends it on the spot. */
    void kill() {
        process().destroyForcibly();
        await(Duration.ofSeconds(10));
    }

    /** Asks it to end, and insists after a while. */
    void end() {
        Process known = process;
        if (known != null && known.isAlive()) {
            known.destroy();
            if (!await(Duration.ofSeconds(25))) {
                kill();
            }
        }
    }

    /** Holds it still where it is, sockets open. */
    void hold() {
        signal("STOP");
    }

    /** Lets it go on. */
    void release() {
        signal("CONT");
    }

    private boolean await(Duration atMost) {
        try {
            return process().waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Waiting.Interrupted(e);
        }
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid())).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Waiting.Interrupted(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
