package entente.local.importing;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** One line that says how far a long run is, at most a few times a second. */
public final class Progress {

    private static final long EVERY = Duration.ofMillis(300).toNanos();

    private final PrintStream out;
    private final boolean overwrite;
    private long next = System.nanoTime() + EVERY;

    /**
     * @param overwrite whether the line may be written over itself, as on a terminal
     */
    public Progress(PrintStream out, boolean overwrite) {
        this.out = out;
        this.overwrite = overwrite;
    }

    /** Over itself on a terminal, else a line every few seconds. */
    public static Progress onConsole(PrintStream out) {
        return new Progress(
                out, Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false));
    }

    /** Says it when the last time is long enough ago. */
    public void at(Supplier<String> text) {
        long now = System.nanoTime();
        if (now >= next) {
            next = now + (overwrite ? EVERY : 10 * EVERY);
            say(text.get());
        }
    }

    /** Says it for the last time. */
    public void done(String text) {
        say(text);
        if (overwrite) {
            out.println();
        }
    }

    private void say(String text) {
        if (overwrite) {
            out.printf(Locale.ROOT, "\r%-100s", text);
            out.flush();
        } else {
            out.println(text);
        }
    }
}
