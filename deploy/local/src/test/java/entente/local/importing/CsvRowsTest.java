package entente.local.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.local.importing.CsvRows.Broken;
import entente.local.importing.CsvRows.Line;
import entente.local.importing.CsvRows.Row;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvRowsTest {

    @TempDir Path folder;

    @Test
    void a_byte_order_mark_quoted_commas_and_line_ends_are_read() throws IOException {
        List<Line> lines =
                lines(
                        "\uFEFFid,name\r\n1,\"Sons, Ltd.\"\r\n\r\n2,\"two\nlines\"\r\n3,5\" pipe\r\n");

        assertThat(lines).allMatch(line -> line instanceof Row);
        assertThat(lines).extracting(Line::number).containsExactly(2L, 4L, 6L);
        assertThat(lines)
                .extracting(line -> ((Row) line).cell("name"))
                .containsExactly("Sons, Ltd.", "two\nlines", "5\" pipe");
        assertThat(((Row) lines.get(0)).cell("id")).isEqualTo("1");
    }

    @Test
    void a_row_of_another_length_is_broken_and_the_next_one_is_read() throws IOException {
        assertThat(lines("id,name\n1\n2,b,c\n3,d\n"))
                .satisfiesExactly(
                        line -> assertBroken(line, 2, "it has 1 cells, the header has 2"),
                        line -> assertBroken(line, 3, "it has 3 cells, the header has 2"),
                        line -> assertThat(((Row) line).cell("name")).isEqualTo("d"));
    }

    @Test
    void text_behind_a_closing_quote_breaks_that_row_only() throws IOException {
        assertThat(lines("id,name\n1,\"x\"y\n2,b\n"))
                .satisfiesExactly(
                        line -> assertBroken(line, 2, "something stands behind a closing quote"),
                        line -> assertThat(line.number()).isEqualTo(3));
    }

    @Test
    void a_quote_that_never_closes_is_reported_where_it_opens() throws IOException {
        assertThat(lines("id,name\n1,a\n2,\"b\n3,c\n"))
                .satisfiesExactly(
                        line -> assertThat(line.number()).isEqualTo(2),
                        line -> assertBroken(line, 3, "never closed"));
    }

    @Test
    void a_file_without_a_needed_column_is_refused_before_any_row() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "id,name\n");
        assertThatThrownBy(() -> CsvRows.open(file, CsvFormat.ordinary(), Set.of("id", "price")))
                .hasMessageContaining("no column price; it has id, name");
    }

    @Test
    void a_file_in_another_encoding_is_refused_before_any_row_with_line_and_setting()
            throws IOException {
        Path file = folder.resolve("rows.csv");
        String many = "1,a\n".repeat(40_000);
        Files.writeString(file, "id,name\n" + many + "2,M\u00fcller\n", ISO_8859_1);
        assertThatThrownBy(() -> CsvRows.open(file, CsvFormat.ordinary(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 40002 of the file is not written in UTF-8")
                .hasMessageContaining("csv.encoding");

        Files.write(file, new byte[] {'i', 'd', '\n', (byte) 0xc3}); // half a letter at the end
        assertThatThrownBy(() -> CsvRows.open(file, CsvFormat.ordinary(), Set.of()))
                .hasMessageContaining("line 2 of the file");

        Files.writeString(file, "id,name\n" + many + "2,M\u00fcller\n");
        try (CsvRows rows = CsvRows.open(file, CsvFormat.ordinary(), Set.of())) {
            assertThat(rows.next()).isPresent();
        }
    }

    @Test
    void an_empty_file_and_a_doubled_column_are_refused() {
        assertThatThrownBy(() -> lines("")).hasMessageContaining("empty");
        assertThatThrownBy(() -> lines("id,id\n1,2\n")).hasMessageContaining("Two columns");
    }

    private static void assertBroken(Line line, long number, String reason) {
        assertThat(line).isInstanceOf(Broken.class);
        assertThat(line.number()).isEqualTo(number);
        assertThat(((Broken) line).reason()).contains(reason);
    }

    private List<Line> lines(String text) throws IOException {
        Path file = folder.resolve("rows.csv");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        List<Line> lines = new ArrayList<>();
        try (CsvRows rows = CsvRows.open(file, CsvFormat.ordinary(), Set.of())) {
            for (Optional<Line> line = rows.next(); line.isPresent(); line = rows.next()) {
                lines.add(line.get());
            }
        }
        return lines;
    }
}
