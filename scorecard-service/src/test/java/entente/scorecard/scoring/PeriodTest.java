package entente.scorecard.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-07, 2026-07-01, 2026-07-31, 2026-06",
        "2026-01, 2026-01-01, 2026-01-31, 2025-12",
        "2024-02, 2024-02-01, 2024-02-29, 2024-01",
        "2026-Q1, 2026-01-01, 2026-03-31, 2025-Q4",
        "2026-Q3, 2026-07-01, 2026-09-30, 2026-Q2",
        "2026-H1, 2026-01-01, 2026-06-30, 2025-H2",
        "2026-H2, 2026-07-01, 2026-12-31, 2026-H1",
        "2026, 2026-01-01, 2026-12-31, 2025",
        "R12-2026-09, 2025-10-01, 2026-09-30, R12-2025-09"
    })
    void a_period_has_a_start_an_end_and_one_before(
            String text, String start, String end, String previous) {
        Period period = Period.of(text).orElseThrow();
        assertThat(period).hasToString(text);
        assertThat(period.start()).isEqualTo(start);
        assertThat(period.end()).isEqualTo(end);
        assertThat(period.previous()).hasToString(previous);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "26",
                "2026-13",
                "2026-00",
                "2026-Q0",
                "2026-Q5",
                "2026-H3",
                "R12-2026",
                "R12",
                "2026-7",
                "2026-07-01",
                "3026",
                "2026-Q3 ",
                "R6-2026-09"
            })
    void what_is_no_period_is_none(String text) {
        assertThat(Period.of(text)).isEmpty();
    }

    @Test
    void every_month_lies_in_a_period_of_each_kind() {
        for (Period.Kind kind : Period.Kind.values()) {
            for (int month = 1; month <= 12; month++) {
                YearMonth day = YearMonth.of(2026, month);
                Period period = Period.containing(kind, day);
                assertThat(period.contains(day)).isTrue();
                assertThat(Period.of(period.toString())).contains(period);
            }
        }
    }
}
