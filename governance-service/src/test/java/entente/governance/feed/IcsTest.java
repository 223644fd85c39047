package entente.governance.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

class IcsTest {

    private static final Instant AT = Instant.parse("2026-07-14T12:00:00Z");
    private static final String LONG =
            "Überprüfung; mit „Nordguss“, und \\ allem\nwas dazu gehört: " + "ä".repeat(80);

    private static Ics.Entry entry(String summary, boolean cancelled) {
        return new Ics.Entry(
                new UUID(3, 1),
                summary,
                AT,
                90,
                4,
                Instant.parse("2026-07-01T08:00:00Z"),
                cancelled);
    }

    private static Calendar read(String text) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(text));
    }

    @Test
    void another_library_reads_what_was_written() throws IOException, ParserException {
        String text = Ics.of(List.of(entry(LONG, false), entry("Off", true)));
        assertThat(text.lines().map(line -> line.getBytes(StandardCharsets.UTF_8).length))
                .allMatch(octets -> octets <= 75);
        Calendar calendar = read(text);
        List<VEvent> events = calendar.getComponents("VEVENT");
        assertThat(events).hasSize(2);
        VEvent first = events.getFirst();
        assertThat(first.getProperty("SUMMARY").orElseThrow().getValue()).isEqualTo(LONG);
        assertThat(first.getProperty("UID").orElseThrow().getValue())
                .isEqualTo(new UUID(3, 1) + "@entente");
        assertThat(first.getProperty("DTSTART").orElseThrow().getValue())
                .isEqualTo("20260714T120000Z");
        assertThat(first.getProperty("DTEND").orElseThrow().getValue())
                .isEqualTo("20260714T133000Z");
        assertThat(first.getProperty("SEQUENCE").orElseThrow().getValue()).isEqualTo("4");
        assertThat(events.getLast().getProperty("STATUS").orElseThrow().getValue())
                .isEqualTo("CANCELLED");
        assertThat(calendar.validate().hasErrors())
                .as("%s", calendar.validate().getEntries())
                .isFalse();
    }

    @Test
    void a_calendar_without_meetings_is_one() throws IOException, ParserException {
        assertThat(read(Ics.of(List.of())).getComponents("VEVENT")).isEmpty();
    }
}
