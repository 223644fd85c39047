package entente.local.importing;

import static org.assertj.core.api.Assertions.assertThat;

import entente.local.importing.CsvRows.Row;
import entente.local.importing.Translation.KnownAs;
import entente.local.importing.Translation.Result;
import entente.local.importing.Translation.Result.Accepted;
import entente.local.importing.Translation.Result.Rejected;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TranslationTest {

    private static final String ORDER =
            """
            source: small
            csv: { decimal: ",", missing: [unknown] }
            key: [no]
            supplier: { system: ERP, value: vendor, name: vendor }
            line: { orderNumber: no, lineNumber: { constant: "1" } }
            events:
              - type: purchase.order-line-placed.v1
                data:
                  itemNumber: item
                  category: { column: group, values: { A: castings, "*": other } }
                  quantity: qty
                  unit: { constant: PCE }
                  unitPrice: { column: price, per: price unit }
                  currency: { column: currency, default: USD }
                  requestedDate: wanted
                  placedOn: placed
              - type: purchase.order-line-cancelled.v1
                when: [{ column: state, equals: [X, L] }, { column: cancelled, is: present }]
                data: { cancelledOn: cancelled, cancelledBy: { constant: BUYER } }
            """;

    private static final String REGISTER =
            ORDER.replace(
                    "value: vendor, name: vendor }",
                    "value: vendor, name: item, country: group }\nsuppliers: register");

    private static final Map<String, String> ROW =
            Map.ofEntries(
                    Map.entry("no", "4711"),
                    Map.entry("vendor", "V1"),
                    Map.entry("item", "bolt"),
                    Map.entry("group", "A"),
                    Map.entry("qty", "12"),
                    Map.entry("price", "1240,50"),
                    Map.entry("price unit", "100"),
                    Map.entry("currency", ""),
                    Map.entry("wanted", "2026-03-16"),
                    Map.entry("placed", "2026-02-03"),
                    Map.entry("state", ""),
                    Map.entry("cancelled", ""));

    @Test
    void a_row_becomes_an_event_in_the_words_of_the_contract() {
        PurchaseEvent event = accepted(ROW).events().getFirst();

        assertThat(event.source()).isEqualTo("small");
        assertThat(event.type()).isEqualTo("purchase.order-line-placed.v1");
        assertThat(event.time()).isEqualTo(Instant.parse("2026-02-03T00:00:00Z"));
        assertThat(event.key()).isEqualTo("4711/1");
        assertThat(new String(event.json(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"orderNumber\":\"4711\",\"lineNumber\":\"1\",\"itemNumber\":\"bolt\","
                                + "\"category\":\"castings\",\"quantity\":\"12\",\"unit\":\"PCE\","
                                + "\"unitPrice\":\"12.405\",\"currency\":\"USD\","
                                + "\"requestedDate\":\"2026-03-16\",\"placedOn\":\"2026-02-03\","
                                + "\"supplierRef\":{\"system\":\"ERP\",\"value\":\"V1\"}}");
    }

    @Test
    void a_missing_optional_cell_is_left_out_and_the_next_business_date_counts() {
        PurchaseEvent event = accepted(with("placed", "unknown")).events().getFirst();

        assertThat(event.data()).doesNotContainKey("placedOn");
        assertThat(event.time()).isEqualTo(Instant.parse("2026-03-16T00:00:00Z"));
    }

    @Test
    void values_are_replaced_and_the_star_stands_for_the_others() {
        assertThat(accepted(with("group", "Z")).events().getFirst().data())
                .containsEntry("category", "other");
    }

    @Test
    void an_event_comes_only_when_all_its_conditions_hold() {
        Map<String, String> state = with("state", "L");
        assertThat(accepted(state).events()).hasSize(1);
        assertThat(accepted(with(state, "cancelled", "2026-02-20")).events())
                .extracting(PurchaseEvent::type)
                .containsExactly(
                        "purchase.order-line-placed.v1", "purchase.order-line-cancelled.v1");
    }

    @Test
    void a_condition_can_ask_for_more_than_a_number_or_for_another_text() {
        String yaml =
                ORDER.replace("{ column: state, equals: [X, L] }", "{ column: qty, above: 10 }");
        Map<String, String> row = with("cancelled", "2026-02-20");
        assertThat(accepted(yaml, row).events()).hasSize(2);
        assertThat(accepted(yaml, with(row, "qty", "10")).events()).hasSize(1);
        String not = ORDER.replace("equals: [X, L]", "not: X");
        assertThat(accepted(not, row).events()).hasSize(2);
        assertThat(accepted(not, with(row, "state", "X")).events()).hasSize(1);
    }

    @Test
    void the_same_row_has_the_same_ids_and_other_rows_and_types_have_others() {
        Map<String, String> cancelled = with(with("state", "X"), "cancelled", "2026-02-20");
        List<String> ids = ids(accepted(cancelled));

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{32}"));
        assertThat(ids(accepted(with(cancelled, "qty", "13")))).isEqualTo(ids);
        assertThat(ids(accepted(with(cancelled, "no", "4712")))).doesNotContainAnyElementsOf(ids);
    }

    @Test
    void neighbouring_key_cells_do_not_run_into_each_other() {
        assertThat(EventIds.of("t", List.of("a", "bc")))
                .isNotEqualTo(EventIds.of("t", List.of("ab", "c")));
    }

    @Test
    void a_row_that_cannot_be_read_is_rejected_whole_with_field_and_text() {
        assertRejected(with("qty", "many"), "quantity: 'many' is no number");
        assertRejected(with("qty", "-1"), "quantity: '-1' is negative");
        assertRejected(with("qty", ""), "quantity: qty is missing");
        assertRejected(with("wanted", "16.03.26"), "requestedDate: '16.03.26' is no date");
        assertRejected(with("vendor", "unknown"), "supplier: vendor is missing");
        assertRejected(with("price unit", "0"), "cannot be divided exactly");
        assertRejected(with("price unit", "1000000000"), "more than 9 decimals");
        assertRejected(with("item", "x".repeat(201)), "longer than 200 characters");
        assertRejected(with("price unit", "3333"), "cannot be divided exactly");
    }

    @Test
    void a_text_over_several_lines_becomes_one() {
        assertThat(accepted(with("item", "bolt\r\nM8\tlong")).events().getFirst().data())
                .containsEntry("itemNumber", "bolt M8 long");
    }

    @Test
    void a_free_line_is_worth_nothing_and_still_valid() {
        assertThat(accepted(with("price", "0,00")).events().getFirst().data())
                .containsEntry("unitPrice", "0.00");
    }

    @Test
    void what_the_service_would_quarantine_is_rejected_by_its_line() {
        assertRejected(with("placed", "1900-01-01"), "placedOn: 1900-01-01 is not between");
        assertRejected(with("qty", "1234567890123456"), "more than 15 digits");
        assertRejected(with("currency", "eur"), "currency: 'eur' is no currency");
        assertRejected(with("currency", "\u20ac"), "currency: '\u20ac' is no currency");
        assertRejected(with("item", "bolt \u0080"), "itemNumber: 'bolt \u0080' contains control");
        Map<String, String> cancelled = with(with("state", "X"), "cancelled", "2026-02-20");
        String byColumn = ORDER.replace("{ constant: BUYER }", "item");
        assertThat(((Rejected) apply(byColumn, cancelled)).reason())
                .isEqualTo("cancelledBy: 'bolt' is neither BUYER nor SUPPLIER");
    }

    @Test
    void a_market_price_of_nothing_is_rejected() {
        String market =
                """
                source: market
                key: [no]
                events:
                  - type: purchase.market-price-published.v1
                    data: { itemNumber: state, unitPrice: price, currency: group, validFrom: placed }
                """;
        assertThat(((Rejected) apply(market, with(with("group", "EUR"), "price", "1"))).reason())
                .isEqualTo("itemNumber or category is missing");
    }

    @Test
    void a_supplier_that_nobody_can_register_rejects_its_row_only() {
        assertNoSupplier(with("vendor", "v".repeat(101)), "supplier: longer than 100 characters");
        assertNoSupplier(with("vendor", "V1\nV2"), "supplier: it contains a line break");
        assertNoSupplier(with("item", "n".repeat(201)), "supplier name: longer than 200");
        assertNoSupplier(with("item", " "), "supplier name: item is missing");
        assertNoSupplier(with("group", "Deutschland"), "supplier country: 'Deutschland'");
        assertThat(accepted(REGISTER, with(with("group", "DE"), "item", "Sons\nLtd")).supplier())
                .contains(new KnownAs("ERP", "V1", "Sons Ltd", Optional.of("DE")));
        assertThat(((Rejected) apply(ORDER, with("vendor", "v".repeat(101)))).reason())
                .as("an alias that can never be known would wait for ever")
                .contains("longer than 100 characters");
    }

    @Test
    void what_the_mapping_says_itself_is_written_with_a_point_whatever_the_file_writes() {
        String yaml =
                ORDER.replace("quantity: qty", "quantity: { column: qty, default: \"0.5\" }")
                        .replace(
                                "{ column: price, per: price unit }",
                                "{ column: price, values: { free: \"0.00\", \"?\": \"\" }, default: 7.25 }");
        assertThat(accepted(yaml, with("qty", "")).events().getFirst().data())
                .containsEntry("quantity", "0.5")
                .containsEntry("unitPrice", "1240.50");
        assertThat(accepted(yaml, with("price", "free")).events().getFirst().data())
                .containsEntry("unitPrice", "0.00");
        assertThat(accepted(yaml, with("price", "?")).events().getFirst().data())
                .containsEntry("unitPrice", "7.25");
        assertThat(((Rejected) apply(yaml, with("qty", "0.5"))).reason())
                .contains("quantity: '0.5' is no number like 1240,50");
    }

    private static void assertNoSupplier(Map<String, String> cells, String reason) {
        assertThat(((Rejected) apply(REGISTER, cells)).reason()).contains(reason);
    }

    private static List<String> ids(Accepted row) {
        return row.events().stream().map(PurchaseEvent::id).toList();
    }

    private static Accepted accepted(Map<String, String> cells) {
        return accepted(ORDER, cells);
    }

    private static Accepted accepted(String yaml, Map<String, String> cells) {
        return (Accepted) apply(yaml, cells);
    }

    private static void assertRejected(Map<String, String> cells, String reason) {
        assertThat(((Rejected) apply(ORDER, cells)).reason()).contains(reason);
    }

    private static Result apply(String yaml, Map<String, String> cells) {
        List<String> names = List.copyOf(cells.keySet());
        Map<String, Integer> columns =
                IntStream.range(0, names.size())
                        .boxed()
                        .collect(Collectors.toMap(names::get, at -> at));
        Row row = new Row(2, columns, names.stream().map(cells::get).toList());
        return new Translation(Mapping.parse(yaml)).apply(row);
    }

    private static Map<String, String> with(String column, String cell) {
        return with(ROW, column, cell);
    }

    private static Map<String, String> with(Map<String, String> row, String column, String cell) {
        return row.keySet().stream()
                .collect(
                        Collectors.toMap(
                                name -> name,
                                name -> name.equals(column) ? cell : row.getOrDefault(name, "")));
    }
}
