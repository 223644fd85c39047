package entente.soak;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the run did and when, printed as it happens and kept for the report. */
final class Timeline {

    private final long began = System.nanoTime();
    private final PrintStream out;
    private final List<String> lines = new ArrayList<>();

    Timeline(PrintStream out) {
        this.out = out;
    }

    synchronized void say(String what) {
        String line = String.format(Locale.ROOT, "%7.1f s  %s", elapsed().toMillis() / 1e3, what);
        lines.add(line);
        out.println(line);
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }
}
