package entente.platform.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What holds for the contracts of every service. A service's {@code ContractsTest} implements this
 * and names its folder; the tests come with it.
 */
public interface ContractRules {

    /** People appear as ids only; these names would carry more than that. */
    Pattern PERSONAL =
            Pattern.compile(
                    "(?i).*(e-?mail|phone|mobile|fax|birth|gender|iban|postal|street"
                            + "|(first|last|full|sur|user|person|contact|sponsor|owner)_?name).*");

    Pattern MAIL_ADDRESS = Pattern.compile("\\S+@\\S+\\.\\S+");

    Pattern UPPER_SNAKE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

    /** On every public event, so that a reader can order, join and attribute without its body. */
    Set<String> COMMON = Set.of("supplierId", "occurredAt", "aggregateId", "aggregateVersion");

    /** The folder under test. */
    Contracts contracts();

    @Test
    default void every_schema_is_a_valid_schema_named_like_its_file() {
        for (String type : contracts().types()) {
            JsonNode schema = contracts().schema(type);
            assertThat(Schemas.faultsOfSchema(schema)).as(type).isEmpty();
            assertThat(schema.path("title").asText()).isEqualTo(type);
            assertThat(schema.path("$id").asText()).isEqualTo("urn:entente:" + type);
        }
    }

    @Test
    default void every_schema_has_one_example_that_keeps_it() {
        assertThat(contracts().exampleTypes()).isEqualTo(contracts().types());
        for (String type : contracts().types()) {
            contracts().assertProduces(type, contracts().example(type));
        }
    }

    @Test
    default void an_example_shows_every_field_of_its_schema() {
        for (String type : contracts().types()) {
            assertThat(Contracts.names(contracts().example(type)))
                    .as(type)
                    .containsExactlyInAnyOrderElementsOf(
                            Contracts.names(contracts().schema(type).path("properties")));
        }
    }

    @Test
    default void every_schema_and_property_says_what_it_means() {
        for (String type : contracts().types()) {
            JsonNode schema = contracts().schema(type);
            assertThat(schema.path("description").asText()).as(type).isNotBlank();
            properties(schema, type)
                    .forEach(property ->
                            assertThat(property.schema().path("description").asText())
                                    .as(property.path())
                                    .isNotBlank());
        }
    }

    @Test
    default void no_contract_carries_personal_data() {
        for (String type : contracts().types()) {
            properties(contracts().schema(type), type)
                    .forEach(property ->
                            assertThat(property.name()).as(property.path()).doesNotMatch(PERSONAL));
            assertThat(contracts().example(type).toString())
                    .as(type)
                    .doesNotContainPattern(MAIL_ADDRESS);
        }
    }

    @Test
    default void enums_are_in_upper_snake() {
        for (String type : contracts().types()) {
            contracts().schema(type).findValues("enum").stream()
                    .flatMap(JsonNode::valueStream)
                    .filter(value -> !value.isNull())
                    .forEach(value -> assertThat(value.asText()).as(type).matches(UPPER_SNAKE));
        }
    }

    @Test
    default void the_asyncapi_document_names_exactly_these_contracts() {
        JsonNode api = contracts().asyncApi();
        JsonNode messages = api.path("components").path("messages");
        assertThat(api.path("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(new TreeSet<>(Contracts.names(messages))).isEqualTo(contracts().types());
        for (String type : contracts().types()) {
            JsonNode message = messages.path(type);
            assertThat(message.path("name").asText()).isEqualTo(type);
            assertThat(message.at("/payload/schema/$ref").asText())
                    .isEqualTo("./" + type + ".schema.json");
            assertThat(message.at("/examples/0/payload/$ref").asText())
                    .isEqualTo("./" + type + ".example.json");
        }
        List<String> onChannels = new ArrayList<>();
        api.path("channels")
                .forEach(channel -> {
                    assertThat(channel.path("address").asText()).isNotBlank();
                    onChannels.addAll(Contracts.names(channel.path("messages")));
                });
        assertThat(onChannels).containsExactlyInAnyOrderElementsOf(contracts().types());
    }

    @Test
    default void every_public_event_carries_the_common_fields() {
        JsonNode messages = contracts().asyncApi().path("components").path("messages");
        for (String type : contracts().types()) {
            if (messages.path(type).at("/traits/0/$ref").asText().endsWith("/publicEvent")) {
                assertThat(contracts().schema(type).path("required").valueStream())
                        .as(type)
                        .extracting(JsonNode::asText)
                        .containsAll(COMMON);
            }
        }
    }

    private static List<Property> properties(JsonNode schema, String path) {
        List<Property> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
            String at = path + "/" + field.getKey();
            found.add(new Property(field.getKey(), at, field.getValue()));
            found.addAll(properties(field.getValue(), at));
            found.addAll(properties(field.getValue().path("items"), at + "[]"));
        }
        return List.copyOf(found);
    }

    /** One property of a schema, wherever it is nested. */
    record Property(String name, String path, JsonNode schema) {}
}
