package entente.platform.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The {@code contracts/} folder of one service: per public event type and version one schema and
 * one example, all of them named by {@code asyncapi.yaml}.
 */
public final class Contracts {

    private static final String SCHEMA = ".schema.json";
    private static final String EXAMPLE = ".example.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, JsonNode> schemas;
    private final Map<String, JsonNode> examples;
    private final JsonNode asyncApi;

    private Contracts(
            Map<String, JsonNode> schemas, Map<String, JsonNode> examples, JsonNode asyncApi) {
        this.schemas = schemas;
        this.examples = examples;
        this.asyncApi = asyncApi;
    }

    /**
     * Reads a service's folder; from that service's tests it is {@code Path.of("contracts")}.
     *
     * @throws UncheckedIOException when a file is missing or is not JSON or YAML at all
     */
    public static Contracts of(Path folder) {
        try {
            JsonNode asyncApi = new YAMLMapper().readTree(folder.resolve("asyncapi.yaml").toFile());
            return new Contracts(read(folder, SCHEMA), read(folder, EXAMPLE), asyncApi);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, JsonNode> read(Path folder, String ending) throws IOException {
        Map<String, JsonNode> byType = new TreeMap<>();
        try (var files = Files.newDirectoryStream(folder, "*" + ending)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                byType.put(
                        name.substring(0, name.length() - ending.length()),
                        JSON.readTree(file.toFile()));
            }
        }
        return byType;
    }

    /** The types with a schema, e.g. {@code supplier.registered.v1}. */
    public Set<String> types() {
        return schemas.keySet();
    }

    /** The types that are published already, that is without {@code x-status: planned}. */
    public Set<String> publishedTypes() {
        Set<String> published = new TreeSet<>(schemas.keySet());
        published.removeIf(type -> schema(type).path("x-status").asText().equals("planned"));
        return published;
    }

    /** The example of a type: what a consumer's test reads. */
    public JsonNode example(String type) {
        return known(examples, type);
    }

    JsonNode schema(String type) {
        return known(schemas, type);
    }

    Collection<String> exampleTypes() {
        return examples.keySet();
    }

    JsonNode asyncApi() {
        return asyncApi;
    }

    /** A publisher's data keeps the schema of its type and has no field that the schema hides. */
    public void assertProduces(String type, JsonNode data) {
        assertThat(Schemas.faults(schema(type), data)).as("%s against its schema", type).isEmpty();
        assertThat(names(schema(type).path("properties")))
                .as("fields of %s that the schema describes", type)
                .containsAll(names(data));
    }

    /** As {@link #assertProduces}, and the data has exactly the fields of the example. */
    public void assertProducesExample(String type, JsonNode data) {
        assertProduces(type, data);
        assertThat(paths(data)).as("fields of %s", type).isEqualTo(paths(example(type)));
    }

    private static JsonNode known(Map<String, JsonNode> byType, String type) {
        JsonNode found = byType.get(type);
        if (found == null) {
            throw new AssertionError("No contract for " + type + "; there are " + byType.keySet());
        }
        return found;
    }

    static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Every field in the data with its path; the elements of an array share one. */
    private static Set<String> paths(JsonNode data) {
        Set<String> paths = new TreeSet<>();
        collect("", data, paths);
        return paths;
    }

    private static void collect(String at, JsonNode node, Set<String> paths) {
        if (node.isArray()) {
            node.forEach(element -> collect(at + "[]", element, paths));
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String path = at + "/" + field.getKey();
            paths.add(path);
            collect(path, field.getValue(), paths);
        }
    }
}
