package entente.governance.lessons;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A success story as a text to hand on (Markdown). */
final class CaseStudyText {

    private CaseStudyText() {}

    /**
     * The text.
     *
     * @param partner the supplier's name; null: it is about nobody in particular
     */
    static String of(
            String title,
            String text,
            Content.CaseStudy story,
            List<String> tags,
            @Nullable String partner,
            LocalDate on) {
        StringBuilder out = new StringBuilder("# ").append(line(title)).append("\n\n");
        out.append(partner == null ? "" : "With " + line(partner) + ", ")
                .append(on)
                .append("\n\n")
                .append(text)
                .append("\n\n## Situation\n\n")
                .append(story.situation())
                .append("\n\n## What we did\n\n")
                .append(story.action())
                .append("\n\n## Result\n\n")
                .append(story.result())
                .append('\n');
        if (!tags.isEmpty()) {
            out.append("\nTags: ").append(String.join(", ", tags)).append('\n');
        }
        return out.toString();
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
