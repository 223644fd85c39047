package entente.local.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.local.importing.CsvFormat.Settings;
import entente.local.importing.CsvFormat.Unreadable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFormatTest {

    private final CsvFormat american =
            new CsvFormat(
                    new Settings(
                            null,
                            null,
                            null,
                            ",",
                            null,
                            List.of("d-MMM-yy", "M/d/yy", "yyyy-MM-dd"),
                            List.of("N/A")));
    private final CsvFormat german =
            new CsvFormat(
                    new Settings(";", "windows-1252", ",", ".", "de", List.of("dd.MM.yyyy"), null));

    @Test
    void each_of_several_date_formats_is_read() {
        assertThat(american.date("02-Jun-06")).isEqualTo(LocalDate.of(2006, 6, 2));
        assertThat(american.date("2-SEP-26")).isEqualTo(LocalDate.of(2026, 9, 2));
        assertThat(american.date("8/27/14")).isEqualTo(LocalDate.of(2014, 8, 27));
        assertThat(american.date("2014-08-27")).isEqualTo(LocalDate.of(2014, 8, 27));
        assertThat(german.date("31.12.2026")).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void a_day_that_no_calendar_has_is_no_date() {
        assertThatThrownBy(() -> german.date("30.02.2026"))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("no day of the calendar");
        assertThatThrownBy(() -> american.date("soon"))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("'soon' is no date like d-MMM-yy or M/d/yy");
        assertThatThrownBy(() -> german.date("31.12.2026 08:00")).isInstanceOf(Unreadable.class);
    }

    @Test
    void decimals_are_read_as_they_are_written_there() {
        assertThat(american.number("1,627,584,910.60")).isEqualTo(new BigDecimal("1627584910.60"));
        assertThat(german.number("1.240,50")).isEqualTo(new BigDecimal("1240.50"));
        assertThat(american.number("0")).isEqualTo(new BigDecimal("0"));
        assertThat(american.number(".97")).isEqualTo(new BigDecimal(".97"));
    }

    @Test
    void a_number_in_another_notation_is_refused_instead_of_misread() {
        for (String text : List.of("8.90", "12.5", "1.24.050", "1234.567", "0.500", "1.240.50")) {
            assertThatThrownBy(() -> german.number(text))
                    .as(text)
                    .isInstanceOf(Unreadable.class)
                    .hasMessageContaining("'" + text + "' is no number like 1.240,50");
        }
        for (String text : List.of("12,50", "8,9", "1,2345", "1,24,000")) {
            assertThatThrownBy(() -> american.number(text)).as(text).isInstanceOf(Unreadable.class);
        }
        CsvFormat plainComma = new CsvFormat(new Settings(null, null, ",", null, null, null, null));
        assertThat(plainComma.number("12,50")).isEqualTo(new BigDecimal("12.50"));
        assertThatThrownBy(() -> plainComma.number("12.50")).isInstanceOf(Unreadable.class);
    }

    @Test
    void signs_that_mean_two_things_are_refused() {
        assertThatThrownBy(
                        () -> new CsvFormat(new Settings(null, null, null, ".", null, null, null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("csv.thousands and csv.decimal")
                .hasMessageContaining("are both .");
        assertThatThrownBy(() ->
                        new CsvFormat(new Settings(null, null, "comma", null, null, null, null)))
                .hasMessageContaining("csv.decimal cannot be comma");
    }

    @Test
    void what_is_no_number_or_below_zero_is_refused() {
        for (String text : List.of("12 packs", "1e5", "--1", "1.2.3", ".", "NaN")) {
            assertThatThrownBy(() -> american.number(text))
                    .as(text)
                    .isInstanceOf(Unreadable.class)
                    .hasMessageContaining("is no number");
        }
        assertThatThrownBy(() -> american.number("-3"))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("is negative");
    }

    @Test
    void empty_cells_and_texts_that_say_missing_are_missing() {
        assertThat(american.text("  ")).isEmpty();
        assertThat(american.text(" N/A ")).isEmpty();
        assertThat(american.text(" Air ")).contains("Air");
        assertThat(german.text("N/A")).contains("N/A");
    }
}
