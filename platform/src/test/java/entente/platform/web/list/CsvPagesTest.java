package entente.platform.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CsvPagesTest {

    record Money(String amount, String currency) {}

    record Item(
            @Nullable String name,
            @Nullable BigDecimal score,
            @Nullable LocalDate since,
            @Nullable List<String> tags,
            @Nullable Money spend) {}

    private final CsvPages csv =
            new CsvPages(
                    new ObjectMapper()
                            .registerModule(new JavaTimeModule())
                            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS));

    private String lines(Item... items) throws Exception {
        return csv.csv(new Page<>(List.of(items), null, 1, Item.class));
    }

    @Test
    void every_item_is_a_line_under_its_columns() throws Exception {
        Item item =
                new Item(
                        "Müller, \"Söhne\"\nGmbH",
                        new BigDecimal("-1E+2"),
                        LocalDate.EPOCH,
                        List.of("a", "b"),
                        new Money("-12.50", "EUR"));
        assertThat(lines(item, new Item(null, null, null, null, null)).lines())
                .containsExactly(
                        "name,score,since,tags,spend.amount,spend.currency",
                        "\"Müller, \"\"Söhne\"\"",
                        "GmbH\",-100,1970-01-01,a;b,-12.50,EUR",
                        ",,,,,");
    }

    @Test
    void an_empty_page_still_has_its_columns() throws Exception {
        assertThat(lines()).isEqualTo("name,score,since,tags,spend.amount,spend.currency\r\n");
    }

    @Test
    void no_cell_can_be_run_as_a_formula() throws Exception {
        for (String evil : List.of("=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1")) {
            String cell = lines(new Item(evil, null, null, null, null)).split("\r\n", 2)[1];
            assertThat(cell).as(evil).matches("(?s)\"?'.*");
        }
        assertThat(lines(new Item("-5", null, null, List.of("=1"), null))).contains("-5,,,'=1,");
    }
}
