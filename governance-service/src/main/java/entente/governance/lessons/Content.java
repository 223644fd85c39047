package entente.governance.lessons;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a lesson says.
 *
 * @param story the case that it is told by; null: it is a plain lesson
 * @param tags in lower case, each once, sorted
 */
public record Content(String title, String text, @Nullable CaseStudy story, List<String> tags) {

    private static final int TITLE = 100;

    /** How it was, what both sides did, and what came of it. */
    public record CaseStudy(String situation, String action, String result) {}

    public Content {
        tags =
                tags.stream()
                        .map(tag -> tag.strip().toLowerCase(Locale.ROOT))
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** A lesson that somebody wrote down without a title: it is named by its beginning. */
    static Content of(String text) {
        String line = text.lines().findFirst().orElse(text);
        if (line.length() <= TITLE) {
            return new Content(line, text, null, List.of());
        }
        int end = line.lastIndexOf(' ', TITLE);
        int cut = end > 0 ? end : TITLE;
        // Half of a character that takes two is none.
        int whole = Character.isHighSurrogate(line.charAt(cut - 1)) ? cut - 1 : cut;
        return new Content(line.substring(0, whole) + "…", text, null, List.of());
    }

    Kind kind() {
        return story == null ? Kind.LESSON : Kind.SUCCESS_STORY;
    }

    /** All that it is found by. */
    String words() {
        return Stream.concat(
                        story == null
                                ? Stream.of(title, text)
                                : Stream.of(
                                        title,
                                        text,
                                        story.situation(),
                                        story.action(),
                                        story.result()),
                        tags.stream())
                .collect(Collectors.joining("\n"));
    }
}
