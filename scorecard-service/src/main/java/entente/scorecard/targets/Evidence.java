package entente.scorecard.targets;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a report rests on: words, a file, or both. The file stays with who has it; its sum says
 * which one was meant.
 *
 * @param text what shows it; empty when only a file does
 * @param file its name; null without a file
 * @param sha256 of the file's content, lower-case hex; null without a file
 */
public record Evidence(String text, @Nullable String file, @Nullable String sha256) {

    private static final Pattern SUM = Pattern.compile("[0-9a-f]{64}");

    /** As it was written, without needless blanks. */
    static Evidence of(@Nullable String text, @Nullable String file, @Nullable String sha256) {
        String sum = stripped(sha256);
        return new Evidence(
                text == null ? "" : text.strip(),
                stripped(file),
                sum == null ? null : sum.toLowerCase(Locale.ROOT));
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    boolean isMissing() {
        return text.isBlank() && file == null;
    }

    /** Whether a file is named without the sum that tells it from others, or the reverse. */
    boolean isHalf() {
        return (file == null) != (sha256 == null)
                || (sha256 != null && !SUM.matcher(sha256).matches());
    }
}
