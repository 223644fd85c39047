package entente.governance.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.platform.Rejected;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceTest {

    private static final LocalTime NINE = LocalTime.of(9, 0);

    private static List<LocalDate> days(String rule, String first, String from, String until) {
        return Recurrence.of(rule)
                .between(
                        LocalDate.parse(first).atTime(NINE),
                        LocalDate.parse(from),
                        LocalDate.parse(until))
                .stream()
                .peek(at -> assertThat(at.toLocalTime()).isEqualTo(NINE))
                .map(LocalDateTime::toLocalDate)
                .toList();
    }

    /** Rules, beginnings and days as in section 3.8.5.3 of RFC 5545. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=DAILY;COUNT=3 | 1997-09-02 | 1997-09-02 1997-09-03 1997-09-04",
                "FREQ=DAILY;INTERVAL=10;COUNT=5"
                        + " | 1997-09-02 | 1997-09-02 1997-09-12 1997-09-22 1997-10-02 1997-10-12",
                "FREQ=WEEKLY;INTERVAL=2;COUNT=4;WKST=SU;BYDAY=TU,TH"
                        + " | 1997-09-02 | 1997-09-02 1997-09-04 1997-09-16 1997-09-18",
                "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO"
                        + " | 1997-08-05 | 1997-08-05 1997-08-10 1997-08-19 1997-08-24",
                "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU"
                        + " | 1997-08-05 | 1997-08-05 1997-08-17 1997-08-19 1997-08-31",
                "FREQ=MONTHLY;COUNT=4;BYDAY=1FR"
                        + " | 1997-09-05 | 1997-09-05 1997-10-03 1997-11-07 1997-12-05",
                "FREQ=MONTHLY;INTERVAL=2;COUNT=4;BYDAY=1SU,-1SU"
                        + " | 1997-09-07 | 1997-09-07 1997-09-28 1997-11-02 1997-11-30",
                "FREQ=MONTHLY;COUNT=3;BYDAY=-2MO | 1997-09-22 | 1997-09-22 1997-10-20 1997-11-17",
                "FREQ=MONTHLY;COUNT=3;BYMONTHDAY=-3 | 1997-09-28 | 1997-09-28 1997-10-29 1997-11-28",
                "FREQ=MONTHLY;COUNT=4;BYMONTHDAY=1,-1"
                        + " | 1997-09-30 | 1997-09-30 1997-10-01 1997-10-31 1997-11-01",
                "FREQ=YEARLY;COUNT=4;BYMONTH=6,7"
                        + " | 1997-06-10 | 1997-06-10 1997-07-10 1998-06-10 1998-07-10",
                "FREQ=YEARLY;INTERVAL=3;COUNT=4;BYYEARDAY=1,100,200"
                        + " | 1997-01-01 | 1997-01-01 1997-04-10 1997-07-19 2000-01-01",
                "FREQ=YEARLY;COUNT=3;BYDAY=20MO | 1997-05-19 | 1997-05-19 1998-05-18 1999-05-17",
                "FREQ=YEARLY;COUNT=3;BYWEEKNO=20;BYDAY=MO"
                        + " | 1997-05-12 | 1997-05-12 1998-05-11 1999-05-17",
                "FREQ=MONTHLY;COUNT=5;BYDAY=FR;BYMONTHDAY=13"
                        + " | 1997-09-02 | 1998-02-13 1998-03-13 1998-11-13 1999-08-13 2000-10-13",
                "FREQ=YEARLY;INTERVAL=4;COUNT=3;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8"
                        + " | 1996-11-05 | 1996-11-05 2000-11-07 2004-11-02",
                "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3"
                        + " | 1997-09-04 | 1997-09-04 1997-10-07 1997-11-06",
                "FREQ=MONTHLY;COUNT=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2"
                        + " | 1997-09-29 | 1997-09-29 1997-10-30 1997-11-27",
                "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5"
                        + " | 2007-01-15 | 2007-01-15 2007-01-30 2007-02-15 2007-03-15 2007-03-30",
            })
    void a_rule_names_the_days_of_the_standard(String rule, String first, String expected) {
        assertThat(
                        days(
                                        rule.strip(),
                                        first.strip(),
                                        first.strip(),
                                        "2005-01-01".compareTo(first) < 0
                                                ? "2008-01-01"
                                                : "2005-01-01")
                                .stream()
                                .map(LocalDate::toString)
                                .collect(Collectors.joining(" ")))
                .isEqualTo(expected.strip());
    }

    @Test
    void a_rule_without_an_end_is_cut_by_what_is_asked() {
        assertThat(days("FREQ=MONTHLY;BYDAY=2TU", "2026-01-01", "2030-03-01", "2030-05-31"))
                .extracting(LocalDate::toString)
                .containsExactly("2030-03-12", "2030-04-09", "2030-05-14");
        assertThat(days("FREQ=DAILY", "2026-01-01", "2026-01-01", "2027-01-31")).hasSize(396);
    }

    @Test
    void the_end_of_a_rule_is_a_whole_day() {
        assertThat(days("FREQ=DAILY;UNTIL=20260103", "2026-01-01", "2026-01-01", "2026-02-01"))
                .hasSize(3);
        assertThat(
                        days(
                                "FREQ=DAILY;UNTIL=20260103T080000",
                                "2026-01-01",
                                "2026-01-01",
                                "2026-02-01"))
                .hasSize(2);
    }

    @Test
    void the_29th_of_february_comes_with_leap_years() {
        assertThat(
                        days(
                                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
                                "2026-01-01",
                                "2026-01-01",
                                "2033-01-01"))
                .extracting(LocalDate::toString)
                .containsExactly("2028-02-29", "2032-02-29");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "every week | recurrence-malformed",
                "'' | recurrence-malformed",
                "FREQ=SOMETIMES | recurrence-malformed",
                "FREQ=DAILY;INTERVAL=0 | recurrence-malformed",
                "FREQ=DAILY;COUNT=2;UNTIL=20300101 | recurrence-malformed",
                "FREQ=DAILY;UNTIL=20300101T000000Z | recurrence-malformed",
                "FREQ=MONTHLY;BYMONTHDAY=32 | recurrence-malformed",
                "FREQ=DAILY;BYHOUR=9,10 | recurrence-malformed",
                "FREQ=YEARLY;RSCALE=ISLAMIC-CIVIL | recurrence-malformed",
                "FREQ=HOURLY | recurrence-too-dense",
                "FREQ=SECONDLY;COUNT=2 | recurrence-too-dense",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30 | recurrence-yields-nothing",
                "FREQ=MONTHLY;BYMONTH=4;BYMONTHDAY=31 | recurrence-yields-nothing",
                "FREQ=YEARLY;INTERVAL=10;BYMONTH=1;BYDAY=1MO;UNTIL=20251231"
                        + " | recurrence-yields-nothing",
                "FREQ=DAILY;UNTIL=20200101 | recurrence-yields-nothing",
            })
    void a_rule_that_nobody_can_keep_is_refused(String rule, String code) {
        assertThatThrownBy(() -> Recurrence.of(rule).require(LocalDateTime.of(2026, 1, 15, 9, 0)))
                .isInstanceOfSatisfying(Rejected.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void a_rule_is_kept_up_to_daily() {
        Recurrence.of("FREQ=DAILY").require(LocalDateTime.of(2026, 1, 15, 9, 0));
        assertThatThrownBy(() -> days("FREQ=DAILY", "2026-01-01", "2026-01-01", "2027-12-31"))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        e -> assertThat(e.code()).isEqualTo("recurrence-too-dense"));
    }
}
