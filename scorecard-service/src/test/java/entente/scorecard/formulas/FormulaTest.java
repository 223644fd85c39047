package entente.scorecard.formulas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import entente.platform.Rejected;
import entente.scorecard.formulas.Formula.Result;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {

    private static final Set<String> KNOWN = Set.of("otif", "ppm", "lead_time_mean", "otif_v2");

    private static Result value(String text, Map<String, String> numbers) {
        Map<String, BigDecimal> exact = new java.util.HashMap<>();
        numbers.forEach((name, number) -> exact.put(name, new BigDecimal(number)));
        return Formula.checked(text, KNOWN).value(exact);
    }

    private static void comesTo(String expected, String text) {
        Result result = value(text, Map.of("otif", "90", "ppm", "4", "lead_time_mean", "7.5"));
        assertThat(result).isInstanceOf(Result.Value.class);
        assertThat(((Result.Value) result).number()).as(text).isEqualByComparingTo(expected);
    }

    private static String code(String text) {
        Rejected refused = catchThrowableOfType(Rejected.class, () -> Formula.checked(text, KNOWN));
        assertThat(refused).as(text).isNotNull();
        assertThat(refused.detail()).isNotBlank();
        return refused.code();
    }

    @Test
    void computes_in_exact_decimals() {
        comesTo("0.3", "0 * otif + 0.1 + 0.2");
        comesTo("30", "otif / 3");
        assertThat(((Result.Value) value("otif * 3", Map.of("otif", "0.1"))).number())
                .isEqualTo(new BigDecimal("0.3"));
    }

    @Test
    void nothing_is_rounded_inside_a_formula() {
        comesTo("90.0000000000000000000000000000001", "otif + 0.0000000000000000000000000000001");
    }

    @Test
    void a_third_is_no_whole_number() {
        Result third = value("otif * (1 / 3)", Map.of("otif", "3"));
        assertThat(((Result.Value) third).number())
                .isCloseTo(
                        BigDecimal.ONE,
                        org.assertj.core.data.Offset.offset(new BigDecimal("1E-30")));
    }

    @Test
    void knows_conditions_and_a_few_functions() {
        comesTo("100", "otif >= 90 ? 100 : 0");
        comesTo("50", "otif > 90 && ppm < 5 ? 100 : otif == 90.0 || ppm != 4 ? 50 : 0");
        comesTo("4", "min(otif, ppm)");
        comesTo("90", "max(otif, ppm)");
        comesTo("86", "abs(ppm - otif)");
        comesTo("10", "clamp(otif, 0, 10)");
        comesTo("-90", "-otif");
        comesTo("22.5", "ppm == 0 ? 0 : otif / ppm");
        comesTo("0", "!(otif > 1) ? 1 : 0");
    }

    @Test
    void says_what_it_needs() {
        assertThat(Formula.checked("otif_v2 + lead_time_mean * 2", KNOWN).uses())
                .containsExactly("lead_time_mean", "otif_v2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    [1, 2].all(x, [1, 2].all(y, x > y)) ? otif : ppm | formula-too-expensive
                    [otif].map(x, x * 2)[0]                          | formula-too-expensive
                    otif / 0                                         | formula-divides-by-zero
                    1 / (otif - otif)                                | formula-divides-by-zero
                    otif / ppm                                       | formula-divides-by-zero
                    otif + unheard_of                                | formula-unknown-metric
                    otif > 3                                         | formula-wrong-type
                    otif ? 1 : 2                                     | formula-wrong-type
                    true ? otif : false                              | formula-wrong-type
                    1 + 2                                            | formula-without-metric
                    otif +                                           | formula-malformed
                    otif.size()                                      | formula-malformed
                    otif[0]                                          | formula-malformed
                    "otif"                                           | formula-malformed
                    otif ppm                                         | formula-malformed
                    otif + 1e9                                       | formula-malformed
                    otif + 0x10                                      | formula-malformed
                    sqrt(otif)                                       | formula-unknown-function
                    matches(otif, otif)                              | formula-unknown-function
                    decimal(otif)                                    | formula-unknown-function
                    min(otif)                                        | formula-wrong-type
                    """)
    void refuses_what_cannot_be_relied_on(String text, String expected) {
        assertThat(code(text)).as(text).isEqualTo(expected);
    }

    @Test
    void refuses_what_is_too_long_or_too_deep() {
        assertThat(code("otif" + " + otif".repeat(200))).isEqualTo("formula-too-long");
        assertThat(code("(".repeat(400) + "otif" + ")".repeat(400)))
                .isEqualTo("formula-too-expensive");
        assertThat(Formula.checked("otif > 0 ? 1 : ".repeat(60) + "2", KNOWN).uses()).hasSize(1);
        assertThat(Formula.checked("otif" + " + otif".repeat(140), KNOWN).uses()).hasSize(1);
    }

    @Test
    void a_division_by_zero_that_nobody_tried_has_no_value() {
        assertThat(value("otif / (ppm - 7)", Map.of("otif", "1", "ppm", "7")))
                .isEqualTo(new Result.DividedByZero());
    }
}
