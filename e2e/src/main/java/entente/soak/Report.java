package entente.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The invariants with what was counted and what was found, printed and written to a file. */
final class Report {

    private static final int MOST_SHOWN = 10;

    private final List<Checked> checked = new ArrayList<>();

    /**
     * An invariant.
     *
     * @param counted what it was checked on
     * @param violations empty when it held
     */
    record Checked(String invariant, String counted, List<String> violations) {}

    void add(String invariant, String counted, List<String> violations) {
        checked.add(new Checked(invariant, counted, List.copyOf(violations)));
    }

    boolean held() {
        return checked.stream().allMatch(each -> each.violations().isEmpty());
    }

    List<Checked> checked() {
        return checked;
    }

    /** One line per invariant, and the first violations below those that did not hold. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Checked each : checked) {
            List<String> violations = each.violations();
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%-6s %s (%s)",
                            violations.isEmpty() ? "held" : "BROKEN",
                            each.invariant(),
                            each.counted()));
            violations.stream().limit(MOST_SHOWN).forEach(v -> lines.add("         " + v));
            if (violations.size() > MOST_SHOWN) {
                lines.add("         and " + (violations.size() - MOST_SHOWN) + " more");
            }
        }
        return lines;
    }

    void write(Path file, String title, Timeline timeline, Journal journal) {
        List<String> all = new ArrayList<>(List.of(title, "", "What must hold", ""));
        all.addAll(lines());
        all.addAll(List.of("", "What was done", ""));
        journal.counts().forEach((what, count) -> all.add("  " + count + " " + what));
        all.addAll(List.of("", "When", ""));
        all.addAll(timeline.lines());
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
