package entente.scorecard.purchases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of an event as it came, binary (attributes in headers {@code ce_…} or {@code ce-…})
 * or structured; attributes are checked when asked for.
 *
 * @param text the data as it came, where it came alone
 */
public record CloudEvent(
        @Nullable String specVersion,
        @Nullable String rawSource,
        @Nullable String rawId,
        @Nullable String rawType,
        @Nullable String rawTime,
        @Nullable JsonNode data,
        @Nullable String text) {

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    /** Stands where bytes were no UTF-8; a sender may also have meant it. */
    private static final char REPLACEMENT = '\ufffd';

    /** What the headers alone say, before the body is looked at. */
    public static CloudEvent ofHeaders(Map<String, String> headers) {
        return new CloudEvent(
                header(headers, "specversion"),
                header(headers, "source"),
                header(headers, "id"),
                header(headers, "type"),
                header(headers, "time"),
                null,
                null);
    }

    /** Data that was accepted before. */
    public static JsonNode data(byte[] stored) {
        return parsed(new String(stored, StandardCharsets.UTF_8));
    }

    /** Adds the body: the data itself, or a structured event that replaces the headers. */
    public CloudEvent withBody(Map<String, String> headers, byte[] body) {
        String text = textOf(body);
        JsonNode json = parsed(text);
        boolean structured =
                headers.getOrDefault("content-type", "").startsWith("application/cloudevents+json")
                        || (rawId == null && rawType == null && json.has("specversion"));
        if (!structured) {
            return new CloudEvent(specVersion, rawSource, rawId, rawType, rawTime, json, text);
        }
        return new CloudEvent(
                member(json, "specversion"),
                member(json, "source"),
                member(json, "id"),
                member(json, "type"),
                member(json, "time"),
                json.get("data"),
                null);
    }

    public String source() {
        return attribute("source", rawSource);
    }

    public String id() {
        return attribute("id", rawId);
    }

    public String type() {
        return attribute("type", rawType);
    }

    public OffsetDateTime time() {
        String text = attribute("time", rawTime);
        try {
            OffsetDateTime time = moment(text);
            Fields.possible("ce_time", time.toLocalDate());
            return time;
        } catch (DateTimeException e) {
            throw new Refusal(
                    "wrong-type", "ce_time is not an RFC 3339 time like 2026-07-31T08:00:00Z");
        }
    }

    /** Reads an RFC 3339 time; the usual form, whole seconds in UTC, the short way. */
    public static OffsetDateTime moment(String text) {
        if (text.length() != 20
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || text.charAt(10) != 'T'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':'
                || text.charAt(19) != 'Z') {
            return OffsetDateTime.parse(text);
        }
        try {
            return OffsetDateTime.of(
                    number(text, 0, 4),
                    number(text, 5, 7),
                    number(text, 8, 10),
                    number(text, 11, 13),
                    number(text, 14, 16),
                    number(text, 17, 19),
                    0,
                    ZoneOffset.UTC);
        } catch (NumberFormatException e) {
            return OffsetDateTime.parse(text);
        }
    }

    private static int number(String text, int start, int end) {
        return Integer.parseUnsignedInt(text, start, end, 10);
    }

    public JsonNode object() {
        if (specVersion != null && !specVersion.startsWith("1.")) {
            throw new Refusal("unknown-specversion", "Only CloudEvents 1.0 is understood");
        }
        if (data == null || data.isNull()) {
            throw new Refusal("missing-field", "data is missing");
        }
        if (!data.isObject()) {
            throw new Refusal("wrong-type", "The data is not a JSON object");
        }
        return data;
    }

    /** The data as JSON text: as it came, or the part of a structured event. */
    public String dataText() {
        return text != null ? text : object().toString();
    }

    private static @Nullable String header(Map<String, String> headers, String name) {
        String value = headers.get("ce_" + name);
        return value != null ? value : headers.get("ce-" + name);
    }

    private static @Nullable String member(JsonNode json, String name) {
        JsonNode node = json.get(name);
        return node != null && node.isTextual() ? node.textValue() : null;
    }

    private static String attribute(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new Refusal(
                    "missing-ce-" + name, "The CloudEvents attribute " + name + " is missing");
        }
        return Fields.clean("ce_" + name, value);
    }

    private static String textOf(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) < 0) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw new Refusal("malformed-json", "The body is not UTF-8");
        }
    }

    private static JsonNode parsed(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            if (json == null || json.isMissingNode()) {
                throw new Refusal("malformed-json", "The body is empty");
            }
            return json;
        } catch (JsonProcessingException e) {
            throw new Refusal("malformed-json", "The body is not JSON");
        }
    }
}
