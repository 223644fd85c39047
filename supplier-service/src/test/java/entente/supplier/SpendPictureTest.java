package entente.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import entente.supplier.SpendPicture.Part;
import entente.supplier.SpendPicture.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpendPictureTest {

    private static Part part(String name, String amount, String currency, long lines) {
        return new Part(name, new BigDecimal(amount), currency, lines);
    }

    @Test
    void a_share_is_that_of_its_currency_and_the_largest_comes_first() {
        SpendPicture picture =
                SpendPicture.of(
                        List.of(
                                part("bolts", "250", "EUR", 3),
                                part("castings", "750", "EUR", 5),
                                part("castings", "10", "USD", 1)),
                        List.of());
        assertThat(picture.currency()).isEqualTo("EUR");
        assertThat(picture.total()).isEqualTo("1000");
        assertThat(picture.rows()).extracting(Row::currency).endsWith("USD");
        assertThat(picture.rows())
                .extracting(Row::share)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("75"), new BigDecimal("25"), new BigDecimal("100"));
    }

    @Test
    void free_goods_have_no_share_and_nothing_bought_is_an_empty_picture() {
        assertThat(SpendPicture.of(List.of(part("samples", "0", "EUR", 2)), List.of()).rows())
                .extracting(Row::share)
                .containsExactly(BigDecimal.ZERO);
        SpendPicture nothing = SpendPicture.of(List.of(), List.of());
        assertThat(nothing.rows()).isEmpty();
        assertThat(nothing.total()).isEqualTo("0");
    }

    @Test
    void the_chart_shows_the_last_two_years_of_the_main_currency() {
        SpendPicture picture =
                SpendPicture.of(
                        List.of(part("castings", "30", "EUR", 30)),
                        IntStream.rangeClosed(1, 30)
                                .mapToObj(i ->
                                        part(
                                                "%d-%02d".formatted(2024 + i / 12, 1 + i % 12),
                                                "1",
                                                i % 30 == 0 ? "USD" : "EUR",
                                                1))
                                .toList());
        assertThat(String.valueOf(picture.chart().get("xAxis")))
                .contains("2026-06")
                .doesNotContain("2026-07")
                .doesNotContain("2024-06");
    }
}
