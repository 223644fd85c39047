package entente.governance.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/**
 * Writes iCalendar (RFC 5545). Times are instants of UTC, so a reader needs no rules of time zones,
 * and every meeting stands by itself, so it needs none of recurrence.
 */
public final class Ics {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Longest line in octets, without its end. */
    private static final int LONGEST = 75;

    private Ics() {}

    /**
     * A meeting in a calendar.
     *
     * @param sequence grows with every change, so that readers keep the newest
     * @param changedAt when it last changed
     */
    public record Entry(
            UUID meetingId,
            String summary,
            Instant at,
            int minutes,
            int sequence,
            Instant changedAt,
            boolean cancelled) {}

    /** A calendar with these meetings. */
    public static String of(List<Entry> entries) {
        StringBuilder out = new StringBuilder();
        line(out, "BEGIN:VCALENDAR");
        line(out, "VERSION:2.0");
        line(out, "PRODID:-//Entente//governance//EN");
        line(out, "CALSCALE:GREGORIAN");
        line(out, "X-WR-CALNAME:Partnership meetings");
        for (Entry entry : entries) {
            line(out, "BEGIN:VEVENT");
            line(out, "UID:" + entry.meetingId() + "@entente");
            line(out, "DTSTAMP:" + UTC.format(entry.changedAt()));
            line(out, "LAST-MODIFIED:" + UTC.format(entry.changedAt()));
            line(out, "SEQUENCE:" + entry.sequence());
            line(out, "DTSTART:" + UTC.format(entry.at()));
            Instant end = entry.at().plus(Duration.ofMinutes(entry.minutes()));
            line(out, "DTEND:" + UTC.format(end));
            line(out, "SUMMARY:" + escaped(entry.summary()));
            line(out, "STATUS:" + (entry.cancelled() ? "CANCELLED" : "CONFIRMED"));
            line(out, "END:VEVENT");
        }
        line(out, "END:VCALENDAR");
        return out.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replace("\r", "\\n");
    }

    /** A line, folded so that none is longer than 75 octets and no character is cut. */
    private static void line(StringBuilder out, String text) {
        int octets = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            String character = Character.toString(point);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(character);
            octets += size;
            i += Character.charCount(point);
        }
        out.append("\r\n");
    }
}
