package entente.local.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
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

    private static PurchaseFields.Kind kind(JsonNode property) {
        if (property.path("format").asText().equals("date")) {
            return PurchaseFields.Kind.DATE;
        }
        return property.path("pattern").asText().startsWith("^[0-9]+")
                ? PurchaseFields.Kind.DECIMAL
                : PurchaseFields.Kind.TEXT;
    }

    private static boolean required(JsonNode schema, String name) {
        return schema.path("required").valueStream().anyMatch(word -> word.asText().equals(name));
    }
}
