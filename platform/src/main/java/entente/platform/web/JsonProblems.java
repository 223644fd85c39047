package entente.platform.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in the caller's terms, never in those of our classes, what is wrong with a JSON body. */
final class JsonProblems {

    private static final Map<Class<?>, String> NAMES =
            Map.of(
                    String.class, "a text",
                    UUID.class, "a UUID",
                    LocalDate.class, "a date (YYYY-MM-DD)",
                    Instant.class, "an instant (YYYY-MM-DDThh:mm:ssZ)",
                    Integer.class, "a whole number",
                    Long.class, "a whole number",
                    Boolean.class, "true or false");

    private JsonProblems() {}

    /** What an unreadable body is called and what is wrong with it. */
    record Unreadable(String code, String detail, List<Problem.Issue> errors) {}

    static Unreadable explain(JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping)) {
            return new Unreadable(
                    "malformed-json", "The body is not JSON" + place(e.getLocation()), List.of());
        }
        if (mapping.getPath().isEmpty() && e instanceof MismatchedInputException mismatch) {
            boolean empty = String.valueOf(mismatch.getOriginalMessage()).startsWith("No content");
            return empty
                    ? new Unreadable("body-missing", "The request needs a JSON body", List.of())
                    : new Unreadable(
                            "malformed-body",
                            "The body must be " + expected(mismatch.getTargetType()),
                            List.of());
        }
        String what = what(mapping);
        return new Unreadable(
                e instanceof UnrecognizedPropertyException ? "unknown-field" : "malformed-body",
                pointer(mapping) + ": " + what,
                List.of(Problem.Issue.at(pointer(mapping), what)));
    }

    /** JSON pointer (RFC 6901) to where the mistake is. */
    static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "" + step.getIndex() : name(step))
                .collect(Collectors.joining("/", "/", ""));
    }

    private static String name(JsonMappingException.Reference step) {
        return step.getFieldName().replace("~", "~0").replace("/", "~1");
    }

    private static String what(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException) {
            return "there is no such field";
        }
        if (e instanceof MismatchedInputException mismatch) {
            return "must be " + expected(mismatch.getTargetType());
        }
        // Thrown by a record's own constructor, whose words are meant for the caller.
        return e.getCause() instanceof IllegalArgumentException refused
                        && refused.getMessage() != null
                ? refused.getMessage()
                : "is not valid";
    }

    static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "something else";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(each -> ((Enum<?>) each).name())
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        String name = NAMES.get(type);
        if (name != null) {
            return name;
        }
        if (type == int.class || type == long.class) {
            return "a whole number";
        }
        if (type == boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a number";
        }
        return Collection.class.isAssignableFrom(type) || type.isArray() ? "a list" : "an object";
    }

    private static String place(@Nullable JsonLocation at) {
        return at == null || at.getLineNr() < 1
                ? ""
                : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }
}
