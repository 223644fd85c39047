package entente.scorecard.purchases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import entente.platform.contracts.Contracts;
import entente.scorecard.purchases.PurchaseEventReader.Reading;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PurchaseEventReaderTest {

    private static final String PLACED =
            """
            {"orderNumber":"4500012345","lineNumber":"00010",
             "supplierRef":{"system":"SAP-EU","value":"100042"},
             "itemNumber":"4711-A","category":"castings","quantity":"1200","unit":"PCE",
             "unitPrice":"12.40","standardUnitPrice":"12.80","currency":"EUR",
             "requestedDate":"2026-08-14","promisedDate":"2026-08-17","placedOn":"2026-07-01"}
            """;
    private static final String RECEIVED =
            """
            {"orderNumber":"4500012345","lineNumber":"10",
             "supplierRef":{"system":"SAP-EU","value":"100042"},"receiptNumber":"R-1",
             "quantity":"60","receivedOn":"2026-07-10","postedOn":"2026-07-12"}
            """;

    @Test
    void an_event_in_binary_mode_is_accepted() {
        PurchaseEvent event = accepted(binary("purchase.order-line-placed.v1", PLACED)).event();

        assertThat(event.source()).isEqualTo("erp");
        assertThat(event.businessDate()).isEqualTo("2026-07-01");
        PurchaseFact.Placed placed = (PurchaseFact.Placed) event.fact();
        assertThat(placed.line()).isEqualTo(new LineId("erp", "4500012345", "10"));
        assertThat(placed.party()).isEqualTo(new Party.Alias("SAP-EU", "100042"));
        assertThat(placed.quantity()).isEqualByComparingTo("1200");
        assertThat(placed.promisedDate()).isEqualTo("2026-08-17");
    }

    @Test
    void the_same_event_structured_reads_the_same() {
        PurchaseEvent binary = accepted(binary("purchase.order-line-placed.v1", PLACED)).event();
        Reading.Accepted structured =
                accepted(structured("purchase.order-line-placed.v1", PLACED, Map.of()));

        assertThat(structured.event()).isEqualTo(binary);
        assertThat(accepted(binary("purchase.order-line-placed.v1", structured.data())).event())
                .isEqualTo(binary);
    }

    @Test
    void a_structured_event_is_recognised_without_its_content_type() {
        byte[] body = structuredBody("purchase.order-line-placed.v1", PLACED);
        assertThat(PurchaseEventReader.read(Map.of(), body)).isInstanceOf(Reading.Accepted.class);
    }

    @Test
    void formatting_and_unknown_fields_are_the_same_content_and_a_quantity_is_not() {
        UUID content = content(RECEIVED);

        assertThat(content(RECEIVED.replace("\n", " ").replace("{\"order", "{\"new\":1,\"order")))
                .isEqualTo(content);
        assertThat(content(RECEIVED.replace("\"60\"", "\"60.00\""))).isEqualTo(content);
        assertThat(content(RECEIVED.replace("\"10\"", "\"0010\""))).isEqualTo(content);
        assertThat(content(RECEIVED.replace("\"60\"", "\"61\""))).isNotEqualTo(content);
    }

    @Test
    void a_zero_price_is_valid() {
        Reading.Accepted reading =
                accepted(
                        binary(
                                "purchase.order-line-placed.v1",
                                PLACED.replace("\"12.40\"", "\"0\"")));
        assertThat(((PurchaseFact.Placed) reading.event().fact()).unitPrice())
                .isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void without_placedOn_the_order_date_is_the_local_date_of_the_event() {
        Map<String, String> headers = headers("purchase.order-line-placed.v1");
        headers.put("ce_time", "2026-07-02T00:30:00+02:00");
        byte[] body =
                PLACED.replace(",\"placedOn\":\"2026-07-01\"", "").getBytes(StandardCharsets.UTF_8);

        PurchaseEvent event = ((Reading.Accepted) PurchaseEventReader.read(headers, body)).event();
        assertThat(event.businessDate()).isEqualTo("2026-07-02");
    }

    @Test
    void the_entry_date_is_never_the_delivery_date() {
        PurchaseEvent event = accepted(binary("purchase.goods-received.v1", RECEIVED)).event();
        assertThat(event.businessDate()).isEqualTo(LocalDate.of(2026, 7, 10));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quantity\":\"60\"        | quantity\":\"-1\"          | negative-quantity",
                "quantity\":\"60\"        | quantity\":60             | wrong-type",
                "quantity\":\"60\"        | quantity\":\"sixty\"      | wrong-type",
                "quantity\":\"60\"        | quantity\":\"1e9\"        | wrong-type",
                "quantity\":\"60\"        | quantity\":{}             | wrong-type",
                "quantity\":\"60\"        | quantity\":\"1234567890123456\" | out-of-range",
                "quantity\":\"60\"        | quantity\":\"\"           | missing-field",
                "quantity\":\"60\"        | quantity\":null           | missing-field",
                "\"receiptNumber\":\"R-1\", | ''                      | missing-field",
                "R-1                      | R\\u0000                   | illegal-character",
                "R-1                      | \\ud800                   | illegal-character",
                "2026-07-10               | 1900-01-01                | impossible-date",
                "2026-07-10               | 2999-12-31                | impossible-date",
                "2026-07-10               | 2026-02-30                | impossible-date",
                "2026-07-10               | 10.07.2026                | wrong-type",
                "\"system\":\"SAP-EU\",   | ''                        | missing-field",
                "{\"system\":\"SAP-EU\",\"value\":\"100042\"} | \"100042\" | wrong-type",
                "{\"system\":\"SAP-EU\",\"value\":\"100042\"} | {\"id\":\"7\"} | wrong-type",
            })
    void a_wrong_field_is_refused_with_its_code(String field, String wrong, String code) {
        String body = RECEIVED.replace(field, wrong);
        assertThat(body).isNotEqualTo(RECEIVED);
        assertThat(refused(binary("purchase.goods-received.v1", body)).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "nonsense", "{} {}", "{\"a\":1,\"a\":2}", "\u0000", "[1,2", "{]}"})
    void what_is_not_json_is_refused(String body) {
        assertThat(refused(binary("purchase.goods-received.v1", body)).code())
                .isEqualTo("malformed-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "12", "\"text\""})
    void json_that_is_no_object_is_refused(String body) {
        assertThat(refused(binary("purchase.goods-received.v1", body)).code())
                .isIn("wrong-type", "missing-field");
    }

    @ParameterizedTest
    @CsvSource({
        "ce_id, missing-ce-id",
        "ce_source, missing-ce-source",
        "ce_type, missing-ce-type",
        "ce_time, missing-ce-time"
    })
    void an_event_without_an_attribute_is_refused(String header, String code) {
        Map<String, String> headers = headers("purchase.goods-received.v1");
        headers.remove(header);
        byte[] body = RECEIVED.getBytes(StandardCharsets.UTF_8);
        assertThat(PurchaseEventReader.read(headers, body))
                .isInstanceOfSatisfying(
                        Reading.Refused.class, r -> assertThat(r.code()).isEqualTo(code));
    }

    @Test
    void an_unknown_type_is_refused_and_shows_whom_it_concerns() {
        Reading.Refused refused = refused(binary("purchase.goods-lost.v1", RECEIVED));
        assertThat(refused.code()).isEqualTo("unknown-type");
        assertThat(refused.id()).isEqualTo("e-1");
        assertThat(refused.party()).isEqualTo(new Party.Alias("SAP-EU", "100042"));
    }

    @Test
    void an_event_of_more_than_half_a_mebibyte_is_refused() {
        String body = "{\"x\":\"" + "x".repeat(PurchaseEventReader.LARGEST) + "\"}";
        assertThat(refused(binary("purchase.goods-received.v1", body)).code())
                .isEqualTo("too-large");
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        byte[] body = {(byte) 0xff, (byte) 0xfe, 0x00, (byte) 0xc3};
        assertThat(PurchaseEventReader.read(headers("purchase.goods-received.v1"), body))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        r -> assertThat(r.code()).isEqualTo("malformed-json"));
    }

    @Test
    void a_market_price_names_an_item_or_a_category() {
        String price = "{\"unitPrice\":\"9.50\",\"currency\":\"EUR\",\"validFrom\":\"2026-01-01\"}";
        String type = "purchase.market-price-published.v1";

        assertThat(refused(binary(type, price)).code()).isEqualTo("missing-field");
        assertThat(
                        accepted(binary(type, price.replace("{", "{\"category\":\"castings\",")))
                                .event()
                                .fact())
                .isInstanceOf(PurchaseFact.MarketPrice.class);
    }

    @Test
    void leading_zeros_of_a_line_number_are_ignored() {
        assertThat(new LineId("s", "o", "00010")).isEqualTo(new LineId("s", "o", "10"));
        assertThat(new LineId("s", "o", "000")).isEqualTo(new LineId("s", "o", "0"));
        assertThat(new LineId("s", "o1", "1").hash())
                .isNotEqualTo(new LineId("s", "o", "11").hash());
    }

    @ParameterizedTest
    @CsvSource({
        "quantity, 999999999999999.123456789, true",
        "quantity, 1000000000000000, false",
        "quantity, 0.1234567891, false",
        "requestedDate, 1990-01-01, true",
        "requestedDate, 1989-12-31, false",
        "requestedDate, 2099-12-31, true",
        "requestedDate, 2100-01-01, false",
        "currency, eur, false"
    })
    void the_schema_promises_what_is_accepted(String field, String text, boolean good) {
        String type = "purchase.order-line-placed.v1";
        Contracts contracts = Contracts.of(Path.of("contracts"));
        ObjectNode data = contracts.example(type).deepCopy();
        data.put(field, text);

        assertThat(binary(type, data.toString()) instanceof Reading.Accepted).isEqualTo(good);
        if (good) {
            contracts.assertProduces(type, data);
        } else {
            assertThatThrownBy(() -> contracts.assertProduces(type, data))
                    .isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void every_promised_example_is_accepted() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("contracts"))) {
            List<Path> examples =
                    files.filter(file -> file.getFileName().toString().startsWith("purchase."))
                            .filter(file -> file.toString().endsWith(".example.json"))
                            .toList();
            assertThat(examples).hasSize(11);
            for (Path example : examples) {
                String type = example.getFileName().toString().replace(".example.json", "");
                accepted(binary(type, Files.readString(example)));
            }
        }
    }

    private static UUID content(String received) {
        return accepted(binary("purchase.goods-received.v1", received)).event().contentHash();
    }

    private static Map<String, String> headers(String type) {
        Map<String, String> headers = new HashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", "e-1");
        headers.put("ce_source", "erp");
        headers.put("ce_type", type);
        headers.put("ce_time", "2026-07-10T09:00:00Z");
        return headers;
    }

    private static Reading binary(String type, String body) {
        return PurchaseEventReader.read(headers(type), body.getBytes(StandardCharsets.UTF_8));
    }

    private static Reading structured(String type, String data, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("content-type", "application/cloudevents+json; charset=utf-8");
        return PurchaseEventReader.read(headers, structuredBody(type, data));
    }

    private static byte[] structuredBody(String type, String data) {
        String event =
                """
                {"specversion":"1.0","id":"e-1","source":"erp","type":"%s",
                 "time":"2026-07-10T09:00:00Z","data":%s}
                """
                        .formatted(type, data);
        return event.getBytes(StandardCharsets.UTF_8);
    }

    private static Reading.Accepted accepted(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Accepted.class);
        return (Reading.Accepted) reading;
    }

    private static Reading.Refused refused(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return (Reading.Refused) reading;
    }
}
