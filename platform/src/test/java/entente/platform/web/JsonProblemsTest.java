package entente.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonProblemsTest {

    enum Mood {
        GOOD,
        BAD
    }

    record Line(String item, int count) {
        Line {
            if (count < 0) {
                throw new IllegalArgumentException("count cannot be negative");
            }
        }
    }

    record Order(
            String name,
            BigDecimal price,
            LocalDate on,
            @Nullable Mood mood,
            @Nullable List<Line> lines) {}

    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());

    JsonProblemsTest() {
        new StrictJson().customize(json);
    }

    private JsonProblems.Unreadable reading(String body) {
        JsonProcessingException refused =
                catchThrowableOfType(
                        JsonProcessingException.class, () -> json.readValue(body, Order.class));
        assertThat(refused).as(body).isNotNull();
        return JsonProblems.explain(refused);
    }

    @Test
    void an_unknown_field_is_named_by_its_pointer() {
        JsonProblems.Unreadable problem =
                reading("{\"lines\":[{\"item\":\"a\",\"count\":1,\"a/b\":1}]}");
        assertThat(problem.code()).isEqualTo("unknown-field");
        assertThat(problem.errors())
                .containsExactly(Problem.Issue.at("/lines/0/a~1b", "there is no such field"));
    }

    @Test
    void a_value_of_another_type_is_refused_in_the_callers_terms() {
        assertThat(reading("{\"on\":\"2026-13-01\"}").detail())
                .isEqualTo("/on: must be a date (YYYY-MM-DD)");
        assertThat(reading("{\"on\":\"\"}").detail()).startsWith("/on: must be a date");
        assertThat(reading("{\"mood\":\"UGLY\"}").detail())
                .isEqualTo("/mood: must be one of GOOD, BAD");
        assertThat(reading("{\"mood\":1}").detail()).isEqualTo("/mood: must be one of GOOD, BAD");
        assertThat(reading("{\"name\":5}").detail()).isEqualTo("/name: must be a text");
        assertThat(reading("{\"lines\":{}}").detail()).isEqualTo("/lines: must be a list");
        assertThat(reading("{\"lines\":[{\"count\":\"5\"}]}").detail())
                .isEqualTo("/lines/0/count: must be a whole number");
        assertThat(reading("{\"lines\":[{\"count\":1.5}]}").detail())
                .isEqualTo("/lines/0/count: must be a whole number");
        assertThat(reading("[]").detail()).isEqualTo("The body must be an object");
    }

    @Test
    void a_missing_number_is_not_taken_for_zero() {
        assertThat(reading("{\"lines\":[{\"item\":\"a\"}]}").detail())
                .startsWith("/lines/0/count: must be");
    }

    @Test
    void a_records_own_refusal_reaches_the_caller() {
        assertThat(reading("{\"lines\":[{\"item\":\"a\",\"count\":-1}]}").errors())
                .containsExactly(Problem.Issue.at("/lines/0", "count cannot be negative"));
    }

    @Test
    void a_number_that_would_fill_the_memory_when_written_out_is_refused() {
        assertThat(reading("{\"price\":\"1e400000000\"}").detail()).startsWith("/price: must be");
        assertThat(reading("{\"price\":1e400000000}").detail()).startsWith("/price: must be");
    }

    @Test
    void values_that_nothing_behind_could_hold_are_refused() {
        assertThat(reading("{\"name\":\"a\\u0000b\"}").detail())
                .isEqualTo("/name: must not contain NUL or half characters");
        assertThat(reading("{\"name\":\"a\\ud800b\"}").detail()).startsWith("/name: must not");
        assertThat(reading("{\"on\":\"+999999999-12-31\"}").detail())
                .isEqualTo("/on: must lie in the years 1 to 9999");
        assertThat(reading("{\"on\":5}").detail()).isEqualTo("/on: must be a date (YYYY-MM-DD)");
        assertThat(reading("{\"on\":[2026,1,31]}").detail()).startsWith("/on: must be a date");
    }

    @Test
    void ordinary_values_pass() throws Exception {
        assertThat(
                        json.readValue(
                                "{\"name\":\"Zoë 🐖\",\"price\":\"12.50\",\"on\":\"2999-12-31\"}",
                                Order.class))
                .isEqualTo(
                        new Order(
                                "Zoë 🐖",
                                new BigDecimal("12.50"),
                                LocalDate.of(2999, 12, 31),
                                null,
                                null));
    }

    @Test
    void what_is_no_json_at_all_is_refused_with_its_place() {
        for (String body : List.of("{\"name\":", "nonsense", "{} x", "{\"on\":null,\"on\":null}")) {
            assertThat(reading(body).code()).isEqualTo("malformed-json");
        }
        assertThat(reading("nonsense").detail()).contains("line 1");
        assertThat(reading("").code()).isEqualTo("body-missing");
    }

    @Test
    void decimals_are_never_written_with_exponents() throws Exception {
        assertThat(json.writeValueAsString(new BigDecimal("1E+3"))).isEqualTo("1000");
    }
}
