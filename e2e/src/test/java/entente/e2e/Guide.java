package entente.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A guide whose commands run. A {@code ```bash} block may be followed by a {@code ```output} block
 * that states what it prints: in a line {@code …} stands for anything, a line of its own for any
 * lines. A {@code ```bash eventually} block only asks, and is asked again until that comes.
 *
 * @param steps its blocks, in order
 */
record Guide(List<Step> steps) {

    private static final Pattern BLOCK =
            Pattern.compile(
                    "^```bash( eventually)?\\n(.*?)^```$(?:\\n^```output\\n(.*?)^```$)?",
                    Pattern.DOTALL | Pattern.MULTILINE);

    Guide {
        steps = List.copyOf(steps);
    }

    /**
     * A block of commands.
     *
     * @param line where it begins in the file
     * @param stated what it prints; null where the guide does not say
     */
    record Step(int line, boolean eventually, String script, @Nullable String stated) {

        /** Whether these lines are what is stated. */
        boolean states(String printed) {
            return stated == null || expected(stated).matcher(printed).matches();
        }

        /** The same step with another statement. */
        Step stating(String other) {
            return new Step(line, eventually, script, other);
        }
    }

    static Guide read(Path file) {
        try {
            return of(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Guide of(String text) {
        List<Step> steps = new ArrayList<>();
        for (MatchResult block : BLOCK.matcher(text).results().toList()) {
            int line = (int) text.substring(0, block.start()).lines().count() + 1;
            steps.add(
                    new Step(
                            line,
                            block.group(1) != null,
                            Objects.requireNonNull(block.group(2)),
                            block.group(3)));
        }
        return new Guide(steps);
    }

    private static Pattern expected(String stated) {
        return Pattern.compile(
                stated.lines()
                        .map(line -> line.equals("…") ? "(?:[^\n]*\n)*" : like(line) + "\n")
                        .collect(Collectors.joining()));
    }

    private static String like(String line) {
        return Arrays.stream(line.split("…", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("[^\n]*"));
    }
}
