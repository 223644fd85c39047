package entente.supplier.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import entente.supplier.spend.PurchaseFields.Refused;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The rules of purchase events, as far as they move spend. */
class SpendLineTest {

    private static SpendLine fold(Purchases purchases) {
        return Objects.requireNonNull(
                SpendLine.of(
                        purchases.events().stream().map(Purchases.Event::read).toList(),
                        SpendLine.NOT_KNOWN));
    }

    private static Purchases ordered() {
        return new Purchases("100042").placed("A", "2.50", "2026-03-31", "2026-03-01");
    }

    @Test
    void spend_is_what_was_received_at_the_order_price() {
        SpendLine line =
                fold(
                        ordered()
                                .received("A", "R1", "4", "2026-03-20")
                                .received("A", "R2", "6", "2026-04-02"));
        assertThat(line.amount()).isEqualByComparingTo("25");
        assertThat(line.month()).isEqualTo(YearMonth.of(2026, 3));
        assertThat(line.currency()).isEqualTo("EUR");
        assertThat(line.category()).isEqualTo("castings");
        assertThat(line.mixed()).isFalse();
    }

    @Test
    void an_order_without_a_receipt_is_no_spend() {
        assertThat(fold(ordered()).amount()).isZero();
        assertThat(fold(ordered()).received()).isFalse();
        assertThat(SpendLine.of(List.of(), SpendLine.NOT_KNOWN)).isNull();
    }

    @Test
    void a_reversed_receipt_is_out_whatever_came_first() {
        assertThat(
                        fold(ordered()
                                        .reversed("A", "R1", "2026-03-19")
                                        .received("A", "R1", "4", "2026-03-20")
                                        .received("A", "R2", "1", "2026-03-21"))
                                .amount())
                .isEqualByComparingTo("2.5");
    }

    @Test
    void of_receipts_with_one_number_the_first_counts() {
        assertThat(
                        fold(ordered()
                                        .received("A", "R1", "9", "2026-03-22")
                                        .received("A", "R1", "4", "2026-03-20"))
                                .amount())
                .isEqualByComparingTo("10");
    }

    @Test
    void either_side_moves_the_price_and_the_last_one_holds() {
        assertThat(
                        fold(ordered()
                                        .received("A", "R1", "10", "2026-03-20")
                                        .changed("A", "SUPPLIER", "2026-03-12", "unitPrice", "3")
                                        .changed("A", "BUYER", "2026-03-10", "unitPrice", "9"))
                                .amount())
                .isEqualByComparingTo("30");
    }

    @Test
    void the_month_is_that_of_the_due_date_which_the_buyer_alone_moves() {
        assertThat(fold(ordered().confirmed("A", "2026-04-15", "2026-03-02")).month())
                .isEqualTo(YearMonth.of(2026, 4));
        assertThat(
                        fold(ordered()
                                        .confirmed("A", "2026-04-15", "2026-03-02")
                                        .confirmed("A", "2026-05-15", "2026-03-03"))
                                .month())
                .isEqualTo(YearMonth.of(2026, 4));
        assertThat(
                        fold(ordered()
                                        .changed(
                                                "A",
                                                "BUYER",
                                                "2026-03-05",
                                                "requestedDate",
                                                "2026-06-01"))
                                .month())
                .isEqualTo(YearMonth.of(2026, 6));
        assertThat(
                        fold(ordered()
                                        .changed(
                                                "A",
                                                "SUPPLIER",
                                                "2026-03-05",
                                                "requestedDate",
                                                "2026-06-01"))
                                .month())
                .isEqualTo(YearMonth.of(2026, 3));
    }

    @Test
    void another_name_counts_once_it_is_known_to_be_the_same_supplier() {
        List<SpendEvent> events =
                ordered().namedBy("7").received("A", "R1", "10", "2026-03-20").events().stream()
                        .map(Purchases.Event::read)
                        .toList();
        SpendLine unknown = Objects.requireNonNull(SpendLine.of(events, SpendLine.NOT_KNOWN));
        assertThat(unknown.mixed()).isTrue();
        assertThat(unknown.amount()).isZero();
        assertThat(Objects.requireNonNull(SpendLine.of(events, (_, _) -> true)).amount())
                .isEqualByComparingTo("25");
    }

    @Test
    void any_order_gives_the_same() {
        List<SpendEvent> events =
                new ArrayList<>(
                        ordered()
                                .placed("A", "9", "2026-09-30", "2026-03-02")
                                .confirmed("A", "2026-04-15", "2026-03-02")
                                .changed("A", "BUYER", "2026-03-05", "unitPrice", "4")
                                .changed("A", "BUYER", "2026-03-05", "unitPrice", "5")
                                .received("A", "R1", "4", "2026-03-20")
                                .received("A", "R1", "5", "2026-03-20")
                                .received("A", "R2", "3", "2026-03-21")
                                .reversed("A", "R2", "2026-03-22")
                                .events()
                                .stream()
                                .map(Purchases.Event::read)
                                .toList());
        SpendLine expected = SpendLine.of(events, SpendLine.NOT_KNOWN);
        Random random = new Random(4);
        for (int i = 0; i < 200; i++) {
            Collections.shuffle(events, random);
            assertThat(SpendLine.of(events, SpendLine.NOT_KNOWN)).isEqualTo(expected);
        }
        assertThat(Objects.requireNonNull(expected).amount()).isEqualByComparingTo("20");
    }

    @Test
    void what_can_never_count_is_refused_with_a_reason() {
        refused("unitPrice", "-1", "wrong-type");
        refused("unitPrice", "1.0000000001", "wrong-type");
        refused("requestedDate", "2026-02-30", "impossible-date");
        refused("requestedDate", "1889-01-01", "impossible-date");
        refused("currency", "EURO", "wrong-type");
        refused("category", "", "missing-field");
        refused("category", "a\u0000b", "unusable-text");
        refused("supplierRef.value", "", "missing-field");
        assertThatThrownBy(() -> PurchaseFields.read("purchase.unknown.v1", _ -> null))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.code()).isEqualTo("unknown-type"));
    }

    private static void refused(String field, String value, String code) {
        Purchases.Event event = ordered().events().getFirst();
        Map<String, String> data = new HashMap<>(event.data());
        data.put(field, value);
        assertThatThrownBy(() ->
                        PurchaseFields.read(
                                event.type(),
                                name -> {
                                    String text = data.get(name);
                                    return text == null ? null : PurchaseFields.clean(text);
                                }))
                .as(field)
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.code()).isEqualTo(code));
    }

    @Test
    void format_and_unknown_fields_do_not_change_the_content() {
        Purchases.Event event = ordered().events().getFirst();
        Map<String, String> same = new HashMap<>(event.data());
        same.put("unitPrice", "2.500");
        same.put("lineNumber", "0010");
        same.put("colour", "blue");
        SpendEvent other =
                new Purchases.Event(event.source(), event.id(), event.type(), event.time(), same)
                        .read();
        assertThat(other.contentHash()).isEqualTo(event.read().contentHash());
        assertThat(other.line()).isEqualTo(event.read().line());
    }

    @Test
    void shares_need_no_rate_and_add_up_to_one() {
        List<SpendBook.Spent> whole =
                List.of(
                        spent("EUR", "300", 3),
                        spent("EUR", "100", 1),
                        spent("USD", "50", 2),
                        spent("USD", "50", 2),
                        spent("JPY", "0", 7));
        SpendShares shares = new SpendShares(whole);
        // EUR has 4 of 8 lines, USD the other 4; free goods weigh nothing.
        assertThat(shares.of(List.of(whole.get(0)))).isEqualByComparingTo("0.375");
        assertThat(shares.of(List.of(whole.get(1), whole.get(2)))).isEqualByComparingTo("0.375");
        assertThat(shares.of(whole)).isEqualByComparingTo("1");
        assertThat(new SpendShares(List.of()).of(whole)).isZero();
        assertThat(new SpendShares(whole.subList(0, 2)).of(List.of(whole.get(0))))
                .isEqualByComparingTo("0.75");
        for (SpendBook.Spent each : whole) {
            assertThat(shares.fraction(List.of(each)))
                    .isCloseTo(shares.of(List.of(each)).doubleValue(), within(1e-14));
        }
    }

    private static SpendBook.Spent spent(String currency, String amount, long lines) {
        return new SpendBook.Spent(null, "castings", currency, new BigDecimal(amount), lines);
    }
}
