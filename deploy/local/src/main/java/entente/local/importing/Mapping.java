package entente.local.importing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping file says; {@code docs/guides/import.md} describes the format.
 *
 * @param source CloudEvents source of every event, also the default order system
 * @param csv how the file is written
 * @param key columns that tell one row from another
 * @param suppliers what to do with suppliers that are not known yet
 * @param supplier whose row it is; null only when no event is about an order line
 * @param line fields that every event about an order line has
 * @param events what one row becomes
 */
public record Mapping(
        String source,
        CsvFormat csv,
        List<String> key,
        Suppliers suppliers,
        @Nullable Supplier supplier,
        Map<String, Value> line,
        List<Event> events) {

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    /** What happens with suppliers that are not known. */
    public enum Suppliers {
        /** Nothing: their events wait until somebody registers the alias. */
        KNOWN,
        /** They are registered over REST before their first event is sent. */
        REGISTER
    }

    /** Alias and, for registration, name and country of the supplier of a row. */
    public record Supplier(
            String system, Value value, @Nullable Value name, @Nullable Value country) {}

    /**
     * Where a value comes from: the first of the columns that is not missing, else the default.
     *
     * @param column in order of preference; none for a constant
     * @param values replacements for what stands in the column, an empty one for nothing; {@code *}
     *     stands for all others
     * @param per a column whose number divides this one, such as a price unit
     */
    public record Value(
            List<String> column,
            @Nullable String constant,
            @Nullable String fallback,
            Map<String, String> values,
            @Nullable String per) {

        /** A column, several of them, or all parts by name. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Value of(JsonNode node) throws JsonProcessingException {
            return node.isObject()
                    ? YAML.treeToValue(node, Parts.class).value()
                    : new Value(columns(node), null, null, Map.of(), null);
        }

        private static List<String> columns(@Nullable JsonNode node) {
            if (node == null) {
                return List.of();
            }
            return node.isArray()
                    ? node.valueStream().map(JsonNode::asText).toList()
                    : List.of(node.asText());
        }

        /** The long form, as it stands in the file. */
        private record Parts(
                @Nullable JsonNode column,
                @Nullable String constant,
                @JsonProperty("default") @Nullable String fallback,
                @Nullable Map<String, String> values,
                @Nullable String per) {

            Value value() {
                if (values != null && values.containsValue(null)) {
                    throw new IllegalArgumentException("values: one of " + values + " is null");
                }
                return new Value(
                        columns(column),
                        constant,
                        fallback,
                        values == null ? Map.of() : Map.copyOf(values),
                        per);
            }
        }

        List<String> columns() {
            List<String> all = new ArrayList<>(column);
            if (per != null) {
                all.add(per);
            }
            return all;
        }
    }

    /** Holds when everything that is said about the column is true. */
    public record Condition(
            String column,
            @Nullable Presence is,
            @JsonProperty("equals")
                    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                    @Nullable List<String> oneOf,
            @JsonProperty("not") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                    @Nullable List<String> noneOf,
            @Nullable String above) {}

    /** Whether a cell says anything. */
    public enum Presence {
        PRESENT,
        MISSING
    }

    /**
     * One event of a row.
     *
     * @param key columns that identify it; the row's own when absent
     * @param when all of these must hold, else the row has no such event
     */
    public record Event(
            String type,
            @Nullable List<String> key,
            @Nullable List<Condition> when,
            Map<String, Value> data) {

        public Event {
            key = key == null ? null : full("key", key);
            when = full("when", when);
            data = data == null ? Map.of() : data;
        }
    }

    public Mapping {
        csv = csv == null ? CsvFormat.ordinary() : csv;
        key = full("key", key);
        suppliers = suppliers == null ? Suppliers.KNOWN : suppliers;
        line = line == null ? Map.of() : line;
        events = full("events", events);
        MappingFaults.refuse(source, key, suppliers, supplier, line, events);
    }

    /**
     * Reads a mapping file.
     *
     * @throws IllegalArgumentException when it does not say what an import needs to know
     */
    public static Mapping read(Path file) throws IOException {
        try {
            return parse(Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("it is not written in UTF-8", e);
        }
    }

    private static <T> List<T> full(String name, @Nullable List<@Nullable T> given) {
        List<T> entries = new ArrayList<>();
        for (T entry : given == null ? List.<@Nullable T>of() : given) {
            if (entry == null) {
                throw new IllegalArgumentException(name + " has an entry that says nothing");
            }
            entries.add(entry);
        }
        return List.copyOf(entries);
    }

    static Mapping parse(String yaml) {
        try {
            Mapping mapping = yaml.isBlank() ? null : YAML.readValue(yaml, Mapping.class);
            if (mapping == null) {
                throw new IllegalArgumentException("it is empty");
            }
            return mapping;
        } catch (JsonProcessingException e) {
            Throwable cause = e.getCause();
            boolean own = cause instanceof IllegalArgumentException;
            throw new IllegalArgumentException(
                    own ? Objects.requireNonNull(cause).getMessage() : e.getMessage(), e);
        }
    }

    /** The fields of an event with those of the line, in the order of the contract. */
    Map<String, Value> fields(Event event) {
        PurchaseFields known = Objects.requireNonNull(PurchaseFields.of(event.type()));
        Map<String, Value> fields = new LinkedHashMap<>();
        for (String name : known.fields().keySet()) {
            Value value = event.data().getOrDefault(name, line.get(name));
            if (value != null) {
                fields.put(name, value);
            }
        }
        return fields;
    }

    /** Every column that is named anywhere. */
    Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>(key);
        if (supplier != null) {
            addColumns(supplier.value(), columns);
            addColumns(supplier.name(), columns);
            addColumns(supplier.country(), columns);
        }
        line.values().forEach(value -> addColumns(value, columns));
        for (Event event : events) {
            columns.addAll(Objects.requireNonNullElse(event.key(), List.of()));
            Objects.requireNonNull(event.when())
                    .forEach(condition -> columns.add(condition.column()));
            event.data().values().forEach(value -> addColumns(value, columns));
        }
        return columns;
    }

    private static void addColumns(@Nullable Value value, Set<String> columns) {
        if (value != null) {
            columns.addAll(value.columns());
        }
    }
}
