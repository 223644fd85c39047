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
        assertRefused("", "empty");
        assertRefused("events: [", "events");
    }

    private static void assertRefused(String yaml, String message) {
        assertThatThrownBy(() -> Mapping.parse(yaml))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
