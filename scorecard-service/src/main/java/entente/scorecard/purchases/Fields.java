package entente.scorecard.purchases;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one event's data, read strictly. Every value read is remembered in a normal form,
 * so that the content hash covers what was understood and nothing else. An empty text or a JSON
 * null is an absent field.
 */
public final class Fields {

    static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    static final LocalDate LATEST = LocalDate.of(2099, 12, 31);
    static final int LONGEST_TEXT = 200;

    private static final int DIGITS_BEFORE_POINT = 15;
    private static final int DIGITS_AFTER_POINT = 9;

    private final JsonNode data;
    private final String prefix;
    private final Map<String, String> understood;

    public Fields(JsonNode data) {
        this(data, "", new TreeMap<>());
    }

    /** Fields of an object inside, remembered by the whole with its place before their names. */
    private Fields(JsonNode data, String prefix, Map<String, String> understood) {
        this.data = data;
        this.prefix = prefix;
        this.understood = understood;
    }

    /** The fields of each object in an array of one or more. */
    public List<Fields> objects(String name) {
        JsonNode array = required(name, data.get(name));
        if (!array.isArray()) {
            throw new Refusal("wrong-type", name + " is not an array");
        }
        List<Fields> objects = new ArrayList<>();
        for (JsonNode each : array) {
            if (!each.isObject()) {
                throw new Refusal("wrong-type", name + " holds something that is no object");
            }
            objects.add(new Fields(each, name + "." + objects.size() + ".", understood));
        }
        if (objects.isEmpty()) {
            throw new Refusal("missing-field", name + " is empty");
        }
        return objects;
    }

    /** 16 bytes over the type, the time, and name and normal form of every field read so far. */
    public UUID fingerprint(String type, String time) {
        String[] parts = new String[2 + 2 * understood.size()];
        parts[0] = type;
        parts[1] = time;
        int next = 2;
        for (Map.Entry<String, String> field : understood.entrySet()) {
            parts[next++] = field.getKey();
            parts[next++] = field.getValue();
        }
        return Fingerprint.of(parts);
    }

    public String text(String name) {
        return required(name, optionalText(name));
    }

    public @Nullable String optionalText(String name) {
        String text = textAt(data, name);
        return text == null ? null : remember(name, text);
    }

    String currency() {
        String currency = text("currency");
        if (!Formats.isCurrency(currency)) {
            throw new Refusal("wrong-type", "currency is not a three-letter ISO 4217 code");
        }
        return currency;
    }

    /** A decimal string that is zero or more. */
    public BigDecimal amount(String name) {
        return required(name, optionalAmount(name));
    }

    @Nullable BigDecimal optionalAmount(String name) {
        String text = textAt(data, name);
        if (text == null) {
            return null;
        }
        if (!Formats.isDecimal(text)) {
            throw new Refusal("wrong-type", name + " is not a decimal string like \"12.50\"");
        }
        int point = text.indexOf('.');
        int before = point < 0 ? text.length() : point;
        int after = point < 0 ? 0 : text.length() - point - 1;
        if (before > DIGITS_BEFORE_POINT || after > DIGITS_AFTER_POINT) {
            throw new Refusal("out-of-range", name + " has more digits than can be counted with");
        }
        BigDecimal amount = new BigDecimal(text).stripTrailingZeros();
        if (amount.signum() < 0) {
            String code = name.contains("rice") ? "negative-price" : "negative-quantity";
            throw new Refusal(code, name + " is negative");
        }
        remember(name, amount.toPlainString());
        return amount;
    }

    public LocalDate date(String name) {
        return required(name, optionalDate(name));
    }

    @Nullable LocalDate optionalDate(String name) {
        String text = textAt(data, name);
        if (text == null) {
            return null;
        }
        if (!Formats.isDate(text)) {
            throw new Refusal("wrong-type", name + " is not a date like 2026-07-31");
        }
        remember(name, text);
        return possible(name, parsed(name, text));
    }

    PurchaseFact.Side side(String name) {
        return switch (text(name)) {
            case "BUYER" -> PurchaseFact.Side.BUYER;
            case "SUPPLIER" -> PurchaseFact.Side.SUPPLIER;
            default -> throw new Refusal("wrong-type", name + " is neither BUYER nor SUPPLIER");
        };
    }

    public Party party() {
        JsonNode ref = data.get("supplierRef");
        if (ref == null || ref.isNull()) {
            throw new Refusal("missing-field", "supplierRef is missing");
        }
        if (!ref.isObject()) {
            throw new Refusal("wrong-type", "supplierRef is not an object");
        }
        String id = textAt(ref, "id");
        Party party =
                id != null
                        ? new Party.Supplier(uuid(id))
                        : new Party.Alias(
                                required("supplierRef.system", textAt(ref, "system")),
                                required("supplierRef.value", textAt(ref, "value")));
        remember("supplierRef.system", party.systemKey());
        remember("supplierRef.value", party.valueKey());
        return party;
    }

    LineId line(String source) {
        String system = optionalText("orderSystem");
        LineId line =
                new LineId(
                        system == null ? source : system, text("orderNumber"), text("lineNumber"));
        remember("lineNumber", line.lineNumber());
        return line;
    }

    static LocalDate possible(String name, LocalDate date) {
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            throw new Refusal(
                    "impossible-date",
                    name + " is not between " + EARLIEST + " and " + LATEST + ": " + date);
        }
        return date;
    }

    /** A text that can be stored and shown: no control characters, no broken characters. */
    static String clean(String name, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new Refusal("too-long", name + " is longer than " + LONGEST_TEXT);
        }
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (isUnusable(codePoint)) {
                throw new Refusal("illegal-character", name + " contains a character of no use");
            }
            i += Character.charCount(codePoint);
        }
        return text;
    }

    private static boolean isUnusable(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE;
    }

    private static @Nullable String textAt(JsonNode object, String name) {
        JsonNode node = object.get(name);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isTextual()) {
            throw new Refusal("wrong-type", name + " is not a string");
        }
        String text = clean(name, node.textValue().strip());
        return text.isEmpty() ? null : text;
    }

    private static LocalDate parsed(String name, String text) {
        try {
            return LocalDate.of(
                    Formats.number(text, 0, 4),
                    Formats.number(text, 5, 7),
                    Formats.number(text, 8, 10));
        } catch (DateTimeException e) {
            throw new Refusal("impossible-date", name + " is no day of the calendar: " + text);
        }
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal("wrong-type", "supplierRef.id is not a UUID");
        }
    }

    private String remember(String name, String normal) {
        understood.put(prefix + name, normal);
        return normal;
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new Refusal("missing-field", name + " is missing");
        }
        return value;
    }
}
