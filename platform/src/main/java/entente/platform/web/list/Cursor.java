package entente.platform.web.list;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import entente.platform.Rejected;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The place in a list after a certain row: the order and that row's values in it. Opaque to
 * callers; a changed one can only name another place, as its values are bound, never spliced.
 */
final class Cursor {

    private Cursor() {}

    static String write(ObjectMapper json, Sort sort, List<? extends @Nullable Object> values) {
        List<@Nullable Object> parts = new ArrayList<>();
        parts.add(sort.text());
        parts.addAll(values);
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(json.writeValueAsBytes(parts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A sort value that is no JSON: " + values, e);
        }
    }

    /**
     * The values of the row to go on after, in the order of the sort's keys.
     *
     * @param types of the sort's keys
     * @throws Rejected 400 {@code cursor-malformed}
     */
    static List<@Nullable Object> read(
            ObjectMapper json, Sort sort, List<Class<?>> types, String cursor) {
        try {
            JsonNode parts = json.readTree(Base64.getUrlDecoder().decode(cursor));
            if (parts == null
                    || !parts.isArray()
                    || parts.size() != types.size() + 1
                    || !parts.get(0).asText().equals(sort.text())) {
                throw malformed();
            }
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 0; i < types.size(); i++) {
                JsonNode part = parts.get(i + 1);
                values.add(part.isNull() ? null : json.treeToValue(part, types.get(i)));
            }
            if (values.getLast() == null) {
                throw malformed();
            }
            return values;
        } catch (IOException | IllegalArgumentException e) {
            throw malformed();
        }
    }

    private static Rejected malformed() {
        return ListRequest.malformed(
                "cursor-malformed", "cursor takes 'next' of a page of this list in the same order");
    }
}
