package entente.local.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table and scorecard-service's contract say the same. */
class PurchaseFieldsTest {

    private static final Path CONTRACTS = Path.of("../../scorecard-service/contracts");

    @Test
    void every_type_of_the_contract_can_be_imported() throws IOException {
        try (var files = Files.list(CONTRACTS)) {
            Set<String> types =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.matches("purchase\\..*\\.schema\\.json"))
                            .map(name -> name.replace(".schema.json", ""))
                            .collect(Collectors.toSet());
            assertThat(PurchaseFields.types()).containsExactlyInAnyOrderElementsOf(types);
        }
    }

    @Test
    void fields_kinds_and_duties_are_those_of_the_schemas() throws IOException {
        for (String type : PurchaseFields.types()) {
            JsonNode schema =
                    new ObjectMapper().readTree(CONTRACTS.resolve(type + ".schema.json").toFile());
            PurchaseFields fields = Objects.requireNonNull(PurchaseFields.of(type));
            Set<String> names = new TreeSet<>();
            schema.path("properties").fieldNames().forEachRemaining(names::add);
            assertThat(names.remove("supplierRef")).as(type).isEqualTo(fields.aboutLine());
            assertThat(fields.fields().keySet()).as(type).isEqualTo(names);
            fields.fields()
                    .forEach((name, field) -> {
                        JsonNode property = schema.path("properties").path(name);
                        assertThat(kind(property)).as(type + name).isEqualTo(field.kind());
                        assertThat(required(schema, name))
                                .as(type + name)
                                .isEqualTo(field.required());
                    });
            assertThat(names).as(type).containsAll(fields.dates());
        }
    }

    @Test
    void what_is_taken_of_a_cell_is_what_the_schemas_allow() throws IOException {
        Map<PurchaseFields.Kind, List<String>> samples =
                Map.of(
                        PurchaseFields.Kind.TEXT,
                        List.of("x".repeat(200), "x".repeat(201)),
                        PurchaseFields.Kind.DATE,
                        List.of("1990-01-01", "1989-12-31", "2099-12-31", "2100-01-01"),
                        PurchaseFields.Kind.DECIMAL,
                        List.of(
                                "999999999999999.123456789",
                                "1000000000000000",
                                "0.1234567891",
                                "0.00",
                                "-1"),
                        PurchaseFields.Kind.CURRENCY,
                        List.of("EUR", "eur", "\u20ac", "EURO"),
                        PurchaseFields.Kind.SIDE,
                        List.of("BUYER", "SUPPLIER", "Buyer"));
        for (String type : PurchaseFields.types()) {
            JsonNode schema =
                    new ObjectMapper().readTree(CONTRACTS.resolve(type + ".schema.json").toFile());
            Objects.requireNonNull(PurchaseFields.of(type))
                    .fields()
                    .forEach((name, field) -> {
                        JsonNode property = schema.path("properties").path(name);
                        for (String text : samples.getOrDefault(field.kind(), List.of())) {
                            assertThat(taken(field.kind(), text))
                                    .as(type + " " + name + " " + text)
                                    .isEqualTo(allows(property, text));
                        }
                    });
        }
    }

    private static PurchaseFields.Kind kind(JsonNode property) {
        if (property.path("format").asText().equals("date")) {
            return PurchaseFields.Kind.DATE;
        }
        if (property.has("enum")) {
            return PurchaseFields.Kind.SIDE;
        }
        String pattern = property.path("pattern").asText();
        if (pattern.equals("^[A-Z]{3}$")) {
            return PurchaseFields.Kind.CURRENCY;
        }
        return pattern.startsWith("^[0-9]")
                ? PurchaseFields.Kind.DECIMAL
                : PurchaseFields.Kind.TEXT;
    }

    private static boolean allows(JsonNode property, String text) {
        JsonNode one = property.path("enum");
        return (one.isMissingNode() || one.valueStream().anyMatch(n -> n.asText().equals(text)))
                && Pattern.compile(property.path("pattern").asText()).matcher(text).find()
                && text.length() <= property.path("maxLength").asInt(Integer.MAX_VALUE);
    }

    private static boolean taken(PurchaseFields.Kind kind, String text) {
        try {
            return Limits.written(kind, text, CsvFormat.ordinary()).equals(text);
        } catch (CsvFormat.Unreadable e) {
            return false;
        }
    }

    private static boolean required(JsonNode schema, String name) {
        return schema.path("required").valueStream().anyMatch(word -> word.asText().equals(name));
    }
}
