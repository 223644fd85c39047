package entente.governance.notifications;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The daily mail, in plain text and in HTML.
 *
 * @param subject without names: subjects are seen on the way
 */
record DigestMail(String subject, String text, String html) {

    /**
     * Tells of notices.
     *
     * @param most more than these were found and left out
     * @param names of suppliers, by id
     * @param base address of this service
     */
    static DigestMail of(
            LocalDate day, List<Notice> notices, int most, Map<UUID, String> names, String base) {
        boolean more = notices.size() > most;
        List<Notice> told = more ? notices.subList(0, most) : notices;
        String subject =
                "Partnerships on %s: %s%d %s"
                        .formatted(
                                day,
                                more ? "more than " : "",
                                told.size(),
                                told.size() == 1 ? "notice" : "notices");
        StringBuilder text = new StringBuilder("What is new or due for you on " + day + ":\n");
        StringBuilder html =
                new StringBuilder(
                        "<!DOCTYPE html>\n<html lang=\"en\"><body><h1>What is new or due for you on "
                                + day
                                + "</h1><ul>\n");
        for (Notice notice : told) {
            String supplier = names.getOrDefault(notice.supplierId(), "");
            String due = notice.dueOn() == null ? "" : " (until " + notice.dueOn() + ")";
            text.append("\n- ")
                    .append(oneLine(supplier))
                    .append(supplier.isEmpty() ? "" : ": ")
                    .append(oneLine(notice.title()))
                    .append(due)
                    .append("\n  ")
                    .append(base)
                    .append(notice.path())
                    .append('\n');
            html.append("<li>")
                    .append(supplier.isEmpty() ? "" : "<b>" + escaped(supplier) + "</b>: ")
                    .append("<a href=\"")
                    .append(escaped(base + notice.path()))
                    .append("\">")
                    .append(escaped(notice.title()))
                    .append("</a>")
                    .append(due)
                    .append("</li>\n");
        }
        String rest =
                (more ? "There is more in your inbox. " : "")
                        + "What you are told, and where, is chosen at "
                        + base
                        + "/notifications/preferences";
        text.append('\n').append(rest).append('\n');
        html.append("</ul><p>").append(escaped(rest)).append("</p></body></html>\n");
        return new DigestMail(subject, text.toString(), html.toString());
    }

    /** What others wrote must not look like another notice. */
    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
