package entente.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads one kind of value, and only such that everything behind can hold: PostgreSQL has no NUL in
 * texts, and a decimal of twelve characters can be a gigabyte when written out.
 */
final class StrictValue<T> extends StdScalarDeserializer<T> {

    private static final int MOST_DIGITS = 40;
    private static final int LAST_YEAR = 9999;

    private final transient JsonDeserializer<T> plain;
    private final Set<JsonToken> tokens;
    private final transient Predicate<T> allowed;
    private final String otherwise;

    private StrictValue(
            Class<T> type,
            JsonDeserializer<T> plain,
            Set<JsonToken> tokens,
            Predicate<T> allowed,
            String otherwise) {
        super(type);
        this.plain = plain;
        this.tokens = tokens;
        this.allowed = allowed;
        this.otherwise = otherwise;
    }

    /** All kinds of values that are read strictly. */
    static Module module() {
        Set<JsonToken> text = Set.of(JsonToken.VALUE_STRING);
        String years = "must lie in the years 1 to " + LAST_YEAR;
        return new SimpleModule("strict-values")
                .addDeserializer(
                        String.class,
                        new StrictValue<>(
                                String.class,
                                StringDeserializer.instance,
                                Set.of(),
                                StrictValue::isWhole,
                                "must not contain NUL or half characters"))
                .addDeserializer(
                        BigDecimal.class,
                        new StrictValue<>(
                                BigDecimal.class,
                                BigDecimalDeserializer.instance,
                                Set.of(),
                                StrictValue::isBounded,
                                "must be a number of at most " + MOST_DIGITS + " digits"))
                .addDeserializer(
                        LocalDate.class,
                        new StrictValue<>(
                                LocalDate.class,
                                LocalDateDeserializer.INSTANCE,
                                text,
                                date -> isOrdinary(date.getYear()),
                                years))
                .addDeserializer(
                        Instant.class,
                        new StrictValue<>(
                                Instant.class,
                                InstantDeserializer.INSTANT,
                                text,
                                at -> isOrdinary(at.atOffset(ZoneOffset.UTC).getYear()),
                                years));
    }

    @Override
    public LogicalType logicalType() {
        return plain.logicalType();
    }

    @Override
    @SuppressWarnings("unchecked") // what the context answers instead is of the type it is given
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context)
            throws IOException {
        if (!tokens.isEmpty() && !tokens.contains(parser.currentToken())) {
            return (T) context.handleUnexpectedToken(handledType(), parser);
        }
        T value = plain.deserialize(parser, context);
        if (value != null && !allowed.test(value)) {
            throw JsonMappingException.from(
                    parser, otherwise, new IllegalArgumentException(otherwise));
        }
        return value;
    }

    private static boolean isBounded(BigDecimal value) {
        return Math.abs((long) value.scale()) <= MOST_DIGITS && value.precision() <= MOST_DIGITS;
    }

    private static boolean isOrdinary(int year) {
        return year >= 1 && year <= LAST_YEAR;
    }

    /** Without NUL, and every surrogate in a pair. */
    static boolean isWhole(String text) {
        return text.codePoints()
                .noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
    }
}
