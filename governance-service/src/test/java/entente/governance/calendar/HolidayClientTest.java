package entente.governance.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayClientTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final HolidayClient holidays = new HolidayClient();

    @ParameterizedTest
    @CsvSource({
        "DE,true",
        "DE-BY,true",
        "US,true",
        "US-CA,true",
        "GB,true",
        "JP,true",
        "XX,false",
        "DE-XX,false",
        "de,false",
        "Germany,false",
        "../../etc,false",
        "'',false"
    })
    void holiday_calendars_are_known_by_code(String code, boolean known) {
        assertThat(holidays.knows(code)).isEqualTo(known);
    }

    @Test
    void a_holiday_of_either_side_is_off() {
        Calendar both = new Calendar(BERLIN, "DE-BY", "US");
        Set<LocalDate> off = holidays.of(both, date("2026-01-01"), date("2027-01-31"));
        assertThat(off)
                .contains(
                        date("2026-01-01"),
                        date("2026-01-06"), // Epiphany, Bavaria
                        date("2026-05-25"), // Whit Monday there, Memorial Day here
                        date("2026-07-03"), // 4 July 2026 is a Saturday
                        date("2026-10-03"),
                        date("2026-11-26"), // Thanksgiving
                        date("2027-01-18")) // Martin Luther King Day
                .doesNotContain(date("2026-07-06"));
        assertThat(
                        holidays.of(
                                new Calendar(BERLIN, "DE", null),
                                date("2026-01-02"),
                                date("2026-01-10")))
                .isEmpty();
        assertThat(holidays.of(Calendar.of(BERLIN), date("2026-01-01"), date("2026-12-31")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // day, n, the n-th working day after it by DE-BY and US
        "2026-07-01,2,2026-07-06", // over 3 July, a holiday of theirs, and a weekend
        "2026-12-23,2,2026-12-28",
        "2026-10-02,1,2026-10-05",
        "2026-10-03,0,2026-10-05",
        "2026-01-05,1,2026-01-07",
        "2026-03-02,10,2026-03-16"
    })
    void working_days_are_those_of_both_sides(LocalDate day, int n, LocalDate expected) {
        Calendar both = new Calendar(BERLIN, "DE-BY", "US");
        WorkingDays working = new WorkingDays(holidays.of(both, day, day.plusDays(60)));
        assertThat(working.plus(day, n)).isEqualTo(expected);
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }
}
