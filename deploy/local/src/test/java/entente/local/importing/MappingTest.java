package entente.local.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MappingTest {

    static final String SMALL =
            """
            source: small
            key: [no]
            supplier: { system: ERP, value: vendor }
            line: { orderNumber: no, lineNumber: { constant: "1" } }
            events:
              - type: purchase.goods-received.v1
                data: { receiptNumber: gr, quantity: qty, receivedOn: came, postedOn: [posted, came] }
            """;

    private static final String MARKET =
            """
            source: market
            key: [item]
            events:
              - type: purchase.market-price-published.v1
                data: { itemNumber: item, unitPrice: price, currency: EUR, validFrom: day }
            """;

    @Test
    void every_column_it_names_is_known_beforehand() {
        assertThat(Mapping.parse(SMALL).columns())
                .containsExactlyInAnyOrder("no", "vendor", "gr", "qty", "came", "posted");
    }

    @Test
    void unknown_suppliers_stay_unknown_unless_it_says_register() {
        assertThat(Mapping.parse(SMALL).suppliers()).isEqualTo(Mapping.Suppliers.KNOWN);
        assertRefused(SMALL + "suppliers: register\n", "suppliers: register needs supplier.name");
    }

    @Test
    void what_is_missing_wrong_or_unknown_is_said_in_plain_words() {
        assertRefused(SMALL.replace("source: small", ""), "source is missing");
        assertRefused(SMALL.replace("key: [no]", ""), "has no key");
        assertRefused(SMALL.replaceAll("(?s)events:.*", ""), "events are missing");
        assertRefused(SMALL.replaceAll("supplier: .*", ""), "supplier is needed");
        assertRefused(SMALL.replace("value: vendor", "name: vendor"), "system and value");
        assertRefused(SMALL.replace("goods-received", "goods-seen"), "unknown event type");
        assertRefused(SMALL.replace("quantity: qty, ", ""), "needs quantity");
        assertRefused(SMALL.replace("quantity:", "amount:"), "has no field amount");
        assertRefused(SMALL + "colour: red\n", "colour");
        assertRefused(SMALL + "csv: { dates: [nonsense] }\n", "nonsense");
        assertRefused(SMALL + "csv: { encoding: UTF-99 }\n", "UTF-99");
        assertRefused(SMALL + "csv: { thousands: . }\n", "csv.thousands and csv.decimal");
        assertRefused("", "empty");
        assertRefused("events: [", "events");
    }

    @Test
    void a_misspelt_or_empty_field_is_found_before_the_first_row() {
        assertRefused(
                SMALL.replace("line: {", "line: { orderSytem: system,"),
                "line: none of the events has a field orderSytem");
        assertRefused(SMALL.replace("quantity: qty", "quantity: "), "quantity has nothing behind");
        assertRefused(
                SMALL.replace("orderNumber: no", "orderNumber: "),
                "orderNumber has nothing behind");
        assertRefused(
                SMALL.replace("quantity: qty", "quantity: { default: \"1\" }"),
                "quantity needs either a column or a constant");
        assertRefused(
                SMALL.replace("receiptNumber: gr", "receiptNumber: { column: gr, per: qty }"),
                "receiptNumber is no number that could be divided");
        assertRefused(SMALL.replace("key: [no]", "key: [no, ~]"), "key has an entry that says");
        assertRefused(
                SMALL.replace("data:", "key: []\n    data:"),
                "goods-received.v1 has no key: without one");
        assertRefused(MARKET.replace("itemNumber: item,", ""), "needs itemNumber or category");
        assertThat(Mapping.parse(MARKET).columns()).contains("item");
    }

    @Test
    void what_a_mapping_says_itself_is_read_before_the_first_row() {
        assertField("receivedOn: came", "receivedOn: { constant: 2026-13-01 }", "'2026-13-01'");
        assertField("receivedOn: came", "receivedOn: { constant: 1900-01-01 }", "1990-01-01");
        assertField("quantity: qty", "quantity: { constant: \"1,5\" }", "'1,5' is no number");
        assertField(
                "quantity: qty",
                "quantity: { column: qty, default: \"1e5\" }",
                "'1e5' is no number");
        assertField(
                "quantity: qty",
                "quantity: { column: qty, values: { many: lots } }",
                "'lots' is no number");
        assertField("receiptNumber: gr", "receiptNumber: { constant: \"\" }", "is empty");
        assertRefused(
                MARKET.replace("currency: EUR", "currency: { constant: eur }"), "'eur' is no curr");
        assertRefused(
                SMALL.replace("value: vendor", "value: vendor, country: { constant: Germany }"),
                "supplier.country: 'Germany'");
        assertRefused(SMALL.replace("system: ERP", "system: a:b"), "without a colon");
    }

    @Test
    void a_condition_that_cannot_hold_or_says_nothing_is_refused() {
        assertCondition("{ column: qty, above: abc }", "above: 'abc' is no number");
        assertCondition("{ above: 0 }", "a condition has no column");
        assertCondition("{ column: qty }", "qty has no is, equals, not or above");
    }

    private static void assertCondition(String condition, String message) {
        assertRefused(SMALL.replace("data:", "when: [" + condition + "]\n    data:"), message);
    }

    private static void assertField(String field, String other, String message) {
        String name = field.substring(0, field.indexOf(':') + 1);
        assertRefused(SMALL.replace(field, other), "purchase.goods-received.v1: " + name);
        assertRefused(SMALL.replace(field, other), message);
    }

    private static void assertRefused(String yaml, String message) {
        assertThatThrownBy(() -> Mapping.parse(yaml))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
