package entente.platform.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.List;

/** JSON Schema 2020-12 as the contracts use it: formats are checked, {@code x-status} is known. */
final class Schemas {

    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private static final JsonMetaSchema DIALECT =
            JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                    .keyword(new NonValidationKeyword("x-status"))
                    .build();

    private static final JsonSchemaFactory FACTORY =
            JsonSchemaFactory.builder(JsonSchemaFactory.getInstance(VersionFlag.V202012))
                    .defaultMetaSchemaIri(DIALECT.getIri())
                    .metaSchema(DIALECT)
                    .build();

    private static final JsonSchema META_SCHEMA =
            FACTORY.getSchema(SchemaLocation.of(SchemaId.V202012), STRICT);

    private Schemas() {}

    /** What makes this no schema; empty when it is one. */
    static List<String> faultsOfSchema(JsonNode schema) {
        return messages(META_SCHEMA, schema);
    }

    /** What in the data breaks the schema; empty when nothing does. */
    static List<String> faults(JsonNode schema, JsonNode data) {
        return messages(FACTORY.getSchema(schema, STRICT), data);
    }

    private static List<String> messages(JsonSchema schema, JsonNode data) {
        return schema.validate(data).stream().map(ValidationMessage::getMessage).toList();
    }
}
