package entente.local.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The shipped examples, read without sending; the expected sums were calculated apart from this
 * code.
 */
class ImportExamplesTest {

    private static final String EXAMPLES = "../../examples/import/";

    @TempDir Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void the_sample_of_the_delivery_history_is_accepted_whole() {
        assertThat(dryRun(EXAMPLES + "scms-sample.csv", "scms-delivery-history.yaml")).isZero();
        assertThat(said())
                .contains("60 rows: 60 accepted, 0 rejected")
                .contains("60 purchase.order-line-placed.v1")
                .contains("60 purchase.goods-received.v1")
                .contains("9,265,198.06 USD");
    }

    @Test
    void the_erp_export_with_partial_receipts_is_accepted_whole() {
        assertThat(dryRun(EXAMPLES + "erp-export.csv", "erp-export.yaml")).isZero();
        assertThat(said())
                .contains("8 rows: 8 accepted, 0 rejected")
                .contains("7 purchase.goods-received.v1")
                .contains("6 purchase.goods-inspected.v1")
                .contains("6 purchase.invoice-received.v1")
                .contains("25,585.00 EUR") // 1,200 at 12.40, 500 at 8.90, 150 at 41.70, 800 free
                .contains("6,300.00 CHF")
                .contains("12.25 PLN");
    }

    @Test
    void rejected_rows_are_reported_by_line_and_the_others_are_taken() throws IOException {
        String sample = Files.readString(Path.of(EXAMPLES + "erp-export.csv"));
        Path broken = folder.resolve("broken.csv");
        Files.writeString(
                broken,
                sample.replace(";500;ST;8,90", ";five hundred;ST;8,90")
                        .replace(";CHF;10.02.2026", ";CHF;31.02.2026"));
        Path report = folder.resolve("rejected.csv");

        assertThat(dryRun(broken.toString(), "erp-export.yaml", "--report", report.toString()))
                .isEqualTo(3);
        assertThat(said()).contains("8 rows: 6 accepted, 2 rejected");
        assertThat(report)
                .content()
                .isEqualToNormalizingNewlines(
                        """
                        line,reason
                        4,"quantity: 'five hundred' is no number like 1.240,50"
                        5,"placedOn: '31.02.2026' is no day of the calendar"
                        """);
    }

    @Test
    void a_wrong_question_is_answered_with_2() {
        assertThat(run("nothing.csv", "--mapping", EXAMPLES + "erp-export.yaml")).isEqualTo(2);
        assertThat(run(EXAMPLES + "erp-export.csv")).isEqualTo(2);
        assertThat(run("--fast")).isEqualTo(2);
        assertThat(dryRun(EXAMPLES + "erp-export.csv", "scms-delivery-history.yaml")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("There is no readable file nothing.csv")
                .contains("Which --mapping?")
                .contains("Unknown option --fast")
                .contains("The file has no column");
    }

    @Test
    void a_file_in_another_encoding_is_a_wrong_question() throws IOException {
        Path latin = folder.resolve("latin.csv");
        Files.writeString(
                latin,
                Files.readString(Path.of(EXAMPLES + "erp-export.csv")),
                StandardCharsets.ISO_8859_1);
        assertThat(dryRun(latin.toString(), "erp-export.yaml")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("line 1 of the file", "encoding");
    }

    private int dryRun(String file, String mapping, String... more) {
        String[] args = new String[more.length + 4];
        args[0] = file;
        args[1] = "--mapping";
        args[2] = EXAMPLES + mapping;
        args[3] = "--dry-run";
        System.arraycopy(more, 0, args, 4, more.length);
        return run(args);
    }

    private int run(String... args) {
        return new ImportCommand(
                        Map.of(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(args);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
