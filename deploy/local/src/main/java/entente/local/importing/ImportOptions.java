package entente.local.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param report file for the rejected rows, null for standard error
 */
record ImportOptions(Path file, Path mapping, boolean dryRun, @Nullable Path report) {

    static final String USAGE =
            """
            Usage: import FILE.csv --mapping FILE.yaml [--dry-run] [--report FILE]

            Turns the rows of a CSV file into purchase events; importing again changes nothing.
              --mapping FILE  says which column means what; see docs/guides/import.md
              --dry-run       reads and checks everything, sends and registers nothing
              --report FILE   keeps every rejected row as CSV of line and reason

            Ends with 0 when every row was accepted, 3 when some were rejected (the others are
            imported), 2 when the command line, the mapping, the file's header or its encoding is
            wrong (nothing is sent), 1 when the events could not be sent.
            """;

    /**
     * @throws IllegalArgumentException when something is missing, unknown or not there
     */
    static ImportOptions parse(String... args) {
        Deque<String> words = new ArrayDeque<>(List.of(args));
        Path file = null;
        Path mapping = null;
        Path report = null;
        boolean dryRun = false;
        while (!words.isEmpty()) {
            String word = words.pop();
            switch (word) {
                case "--mapping" -> mapping = existing(valueOf(word, words));
                case "--report" -> report = Path.of(valueOf(word, words));
                case "--dry-run" -> dryRun = true;
                default -> {
                    requireOneFile(word, file);
                    file = existing(word);
                }
            }
        }
        if (file == null || mapping == null) {
            throw new IllegalArgumentException(
                    file == null ? "Which file?" : "Which --mapping? See examples/import");
        }
        return new ImportOptions(file, mapping, dryRun, report);
    }

    private static void requireOneFile(String word, @Nullable Path file) {
        if (word.startsWith("-")) {
            throw new IllegalArgumentException("Unknown option " + word);
        }
        if (file != null) {
            throw new IllegalArgumentException("One file at a time, not also " + word);
        }
    }

    private static String valueOf(String option, Deque<String> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a file");
        }
        return words.pop();
    }

    private static Path existing(String name) {
        Path path = Path.of(name);
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new IllegalArgumentException("There is no readable file " + name);
        }
        return path;
    }
}
