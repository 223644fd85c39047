package entente.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.platform.Rejected;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompanyTimeTest {

    private final CompanyTime berlin =
            new CompanyTime(
                    ZoneId.of("Europe/Berlin"),
                    Clock.fixed(Instant.parse("2026-06-30T22:30:00Z"), ZoneId.of("UTC")));

    @Test
    void today_is_the_companys_day() {
        assertThat(berlin.today()).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void a_date_means_the_end_of_that_day_in_the_companys_zone() {
        assertThat(berlin.asOf("2026-06-30").at()).isEqualTo("2026-06-30T21:59:59.999999Z");
        assertThat(berlin.asOf("2026-12-31").at()).isEqualTo("2026-12-31T22:59:59.999999Z");
    }

    @Test
    void the_last_day_that_counts_is_the_one_asked_for_else_what_today_was_then() {
        AsOf then = new AsOf(Instant.parse("2026-03-31T22:30:00Z"));
        AsOf later = new AsOf(Instant.parse("2030-01-01T00:00:00Z"));
        Effective asked = new Effective(LocalDate.of(2026, 2, 3));
        assertThat(berlin.lastDay(null, null)).isEqualTo("2026-07-01");
        assertThat(berlin.lastDay(null, then)).isEqualTo("2026-04-01");
        assertThat(berlin.lastDay(null, later)).isEqualTo("2026-07-01");
        assertThat(berlin.lastDay(asked, then)).isEqualTo("2026-02-03");
    }

    @Test
    void an_instant_means_itself() {
        assertThat(berlin.asOf("2026-06-30T10:00:00+02:00").at()).isEqualTo("2026-06-30T08:00:00Z");
    }

    @Test
    void other_times_are_malformed() {
        for (String text : List.of("", "yesterday", "2026-13-01", "2026-06-30T10:00", "2026")) {
            assertThatThrownBy(() -> berlin.asOf(text)).isInstanceOf(Rejected.class);
            assertThatThrownBy(() -> berlin.effective(text)).isInstanceOf(Rejected.class);
        }
        for (String text :
                List.of("+999999999-12-31", "+10000-01-01", "0000-12-31", "-9999-01-01")) {
            assertThatThrownBy(() -> berlin.asOf(text)).isInstanceOf(Rejected.class);
            assertThatThrownBy(() -> berlin.asOf(text + "T00:00:00Z")).isInstanceOf(Rejected.class);
            assertThatThrownBy(() -> berlin.effective(text)).isInstanceOf(Rejected.class);
        }
        assertThat(berlin.effective("9999-12-31").date()).isEqualTo("9999-12-31");
        assertThat(berlin.asOf("0001-01-01").at()).isNotNull();
    }
}
