package entente.platform.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder with one sound contract passes; each planted fault is found by its rule. */
class ContractsTest {

    private static final String SCHEMA = "thing.made.v1.schema.json";
    private static final String EXAMPLE = "thing.made.v1.example.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir Path folder;

    @BeforeEach
    void a_sound_contract() throws IOException {
        Files.writeString(
                folder.resolve(SCHEMA),
                """
                {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:entente:thing.made.v1",
                 "title": "thing.made.v1", "description": "A thing was made", "type": "object",
                 "required": ["supplierId", "occurredAt", "aggregateId", "aggregateVersion", "colour"],
                 "properties": {
                   "supplierId": {"type": "string", "format": "uuid", "description": "Maker"},
                   "occurredAt": {"type": "string", "format": "date-time", "description": "When"},
                   "aggregateId": {"type": "string", "description": "Thing"},
                   "aggregateVersion": {"type": "integer", "description": "Version"},
                   "colour": {"enum": ["RED", "DARK_BLUE"], "description": "Colour"}}}
                """);
        Files.writeString(
                folder.resolve(EXAMPLE),
                """
                {"supplierId": "0198c5a2-7b1e-7c3a-9d54-3f2a1b6c8d90", "occurredAt": "2026-07-14T09:30:00Z",
                 "aggregateId": "t-1", "aggregateVersion": 1, "colour": "RED"}
                """);
        Files.writeString(
                folder.resolve("asyncapi.yaml"),
                """
                asyncapi: 3.0.0
                channels:
                  things: {address: things, messages: {thing.made.v1: {}}}
                components:
                  messages:
                    thing.made.v1:
                      name: thing.made.v1
                      traits: [{$ref: '#/components/messageTraits/publicEvent'}]
                      payload: {schema: {$ref: ./thing.made.v1.schema.json}}
                      examples: [{payload: {$ref: ./thing.made.v1.example.json}}]
                """);
    }

    @Test
    void a_sound_contract_keeps_every_rule() {
        ContractRules rules = rules();
        assertThatCode(
                        () -> {
                            rules.every_schema_is_a_valid_schema_named_like_its_file();
                            rules.every_schema_has_one_example_that_keeps_it();
                            rules.an_example_shows_every_field_of_its_schema();
                            rules.every_schema_and_property_says_what_it_means();
                            rules.no_contract_carries_personal_data();
                            rules.enums_are_in_upper_snake();
                            rules.the_asyncapi_document_names_exactly_these_contracts();
                            rules.every_public_event_carries_the_common_fields();
                        })
                .doesNotThrowAnyException();
    }

    @Test
    void a_schema_that_is_none_is_found() throws IOException {
        change(SCHEMA, "\"type\": \"object\"", "\"type\": \"objekt\"");
        assertFails(rules()::every_schema_is_a_valid_schema_named_like_its_file);
    }

    @Test
    void an_example_that_breaks_its_schema_is_found() throws IOException {
        change(EXAMPLE, "2026-07-14T09:30:00Z", "yesterday");
        assertFails(rules()::every_schema_has_one_example_that_keeps_it);
    }

    @Test
    void a_missing_example_is_found() throws IOException {
        Files.delete(folder.resolve(EXAMPLE));
        assertFails(rules()::every_schema_has_one_example_that_keeps_it);
    }

    @Test
    void an_example_without_an_optional_field_is_found() throws IOException {
        change(SCHEMA, ", \"colour\"]", "]");
        change(EXAMPLE, ", \"colour\": \"RED\"", "");
        assertFails(rules()::an_example_shows_every_field_of_its_schema);
    }

    @Test
    void a_property_without_a_meaning_is_found() throws IOException {
        change(SCHEMA, "\"description\": \"Colour\"", "\"description\": \"\"");
        assertFails(rules()::every_schema_and_property_says_what_it_means);
    }

    @Test
    void a_person_s_name_or_address_is_found() throws IOException {
        change(SCHEMA, "\"colour\": {", "\"contactName\": {");
        assertFails(rules()::no_contract_carries_personal_data);
        a_sound_contract();
        change(EXAMPLE, "t-1", "jane@example.com");
        assertFails(rules()::no_contract_carries_personal_data);
    }

    @Test
    void an_enum_in_lower_case_is_found() throws IOException {
        change(SCHEMA, "DARK_BLUE", "darkBlue");
        assertFails(rules()::enums_are_in_upper_snake);
    }

    @Test
    void a_schema_that_the_document_does_not_name_is_found() throws IOException {
        Files.copy(folder.resolve(SCHEMA), folder.resolve("thing.lost.v1.schema.json"));
        assertFails(rules()::the_asyncapi_document_names_exactly_these_contracts);
    }

    @Test
    void a_public_event_without_its_version_is_found() throws IOException {
        change(SCHEMA, "\"aggregateVersion\", ", "");
        assertFails(rules()::every_public_event_carries_the_common_fields);
    }

    @Test
    void a_publisher_must_keep_the_schema_and_produce_the_example() throws IOException {
        Contracts contracts = rules().contracts();
        ObjectNode data = contracts.example("thing.made.v1").deepCopy();
        contracts.assertProducesExample("thing.made.v1", data);

        assertFails(
                () -> contracts.assertProduces("thing.made.v1", data.deepCopy().put("size", 1)));
        assertFails(() ->
                contracts.assertProduces("thing.made.v1", data.deepCopy().put("colour", "PINK")));
        assertFails(() -> contracts.assertProduces("thing.unknown.v1", JSON.createObjectNode()));

        change(SCHEMA, ", \"colour\"]", "]");
        ObjectNode shorter = data.deepCopy();
        shorter.remove("colour");
        Contracts relaxed = rules().contracts();
        relaxed.assertProduces("thing.made.v1", shorter);
        assertFails(() -> relaxed.assertProducesExample("thing.made.v1", shorter));
    }

    @Test
    void a_planned_type_is_not_published() throws IOException {
        assertThat(rules().contracts().publishedTypes()).containsExactly("thing.made.v1");
        change(SCHEMA, "\"type\": \"object\"", "\"type\": \"object\", \"x-status\": \"planned\"");
        assertThat(rules().contracts().publishedTypes()).isEmpty();
    }

    private ContractRules rules() {
        Contracts contracts = Contracts.of(folder);
        return () -> contracts;
    }

    private void change(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(file), text.replace(from, to));
    }

    private static void assertFails(Runnable rule) {
        assertThatThrownBy(rule::run).isInstanceOf(AssertionError.class);
    }
}
