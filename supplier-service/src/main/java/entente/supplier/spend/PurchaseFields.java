package entente.supplier.spend;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which fields the events of topic {@code purchase-events} have, version 1, and what a value must
 * be to count. An empty text is an absent field.
 */
final class PurchaseFields {

    /** An event that can never count, with a stable reason. */
    static final class Refused extends RuntimeException {
        private final String code;

        Refused(String code) {
            super(code, null, false, false);
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);
    private static final int LONGEST_TEXT = 200;
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,9})?");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern SIDES = Pattern.compile("BUYER|SUPPLIER");
    private static final Pattern ISO_4217 = Pattern.compile("[A-Z]{3}");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?!$)");

    private enum Kind {
        TEXT,
        AMOUNT,
        DATE,
        SIDE,
        CURRENCY
    }

    /** The value in its normal form, or refused. */
    private static String normal(Kind kind, String text) {
        return switch (kind) {
            case TEXT -> text;
            case AMOUNT -> amount(text);
            case DATE -> date(text).toString();
            case SIDE -> matching(SIDES, text);
            case CURRENCY -> matching(ISO_4217, text);
        };
    }

    private record Field(String name, Kind kind, boolean required) {
        static Field parse(String text) {
            boolean optional = text.endsWith("?");
            String[] parts = (optional ? text.substring(0, text.length() - 1) : text).split(":", 2);
            return new Field(
                    parts[0], parts.length == 1 ? Kind.TEXT : Kind.valueOf(parts[1]), !optional);
        }
    }

    private static final String LINE = "orderSystem? orderNumber lineNumber ";

    private static final Map<String, List<Field>> TYPES =
            Map.ofEntries(
                    type(
                            "order-line-placed",
                            LINE
                                    + "itemNumber category quantity:AMOUNT unit unitPrice:AMOUNT"
                                    + " standardUnitPrice:AMOUNT? currency:CURRENCY"
                                    + " requestedDate:DATE promisedDate:DATE? placedOn:DATE? plant?"),
                    type(
                            "order-line-changed",
                            LINE
                                    + "quantity:AMOUNT? requestedDate:DATE? promisedDate:DATE?"
                                    + " unitPrice:AMOUNT? changedOn:DATE changedBy:SIDE"),
                    type(
                            "order-line-confirmed",
                            LINE + "quantity:AMOUNT promisedDate:DATE confirmedOn:DATE"),
                    type("order-line-cancelled", LINE + "cancelledOn:DATE cancelledBy:SIDE"),
                    type(
                            "goods-received",
                            LINE
                                    + "receiptNumber quantity:AMOUNT receivedOn:DATE"
                                    + " postedOn:DATE"),
                    type("receipt-reversed", LINE + "receiptNumber reversedOn:DATE"),
                    type(
                            "goods-inspected",
                            LINE
                                    + "receiptNumber inspectedQuantity:AMOUNT"
                                    + " rejectedQuantity:AMOUNT defectCode? inspectedOn:DATE"),
                    type(
                            "invoice-received",
                            LINE
                                    + "invoiceNumber quantity:AMOUNT unitPrice:AMOUNT"
                                    + " currency:CURRENCY invoicedOn:DATE"),
                    type("complaint-opened", LINE + "complaintNumber severity openedOn:DATE"),
                    type("complaint-closed", LINE + "complaintNumber closedOn:DATE"),
                    type(
                            "market-price-published",
                            "itemNumber? category? unitPrice:AMOUNT currency:CURRENCY"
                                    + " validFrom:DATE"));

    private static Map.Entry<String, List<Field>> type(String name, String fields) {
        return Map.entry(
                "purchase." + name + ".v1",
                List.of(fields.split(" ")).stream().map(Field::parse).toList());
    }

    private PurchaseFields() {}

    /**
     * The fields of an event in normal form, by name; {@code supplierRef.system} is empty for a
     * supplier's own id.
     *
     * @param text gives the text of a field, null when it is absent; may refuse
     * @throws Refused when the event can never count
     */
    static SortedMap<String, String> read(String type, Function<String, @Nullable String> text) {
        List<Field> fields = TYPES.get(type);
        if (fields == null) {
            throw new Refused("unknown-type");
        }
        SortedMap<String, String> values = new TreeMap<>();
        for (Field field : fields) {
            String value = text.apply(field.name);
            if (value != null) {
                values.put(field.name, normal(field.kind, value));
            } else if (field.required) {
                throw new Refused("missing-field");
            }
        }
        if (isOfNoLine(type)) {
            if (!values.containsKey("itemNumber") && !values.containsKey("category")) {
                throw new Refused("missing-field");
            }
        } else {
            values.put("lineNumber", withoutLeadingZeros(values.getOrDefault("lineNumber", "0")));
            party(values, text);
        }
        return values;
    }

    static boolean isOfNoLine(String type) {
        return type.equals("purchase.market-price-published.v1");
    }

    private static void party(
            SortedMap<String, String> values, Function<String, @Nullable String> text) {
        String id = text.apply("supplierRef.id");
        String system = text.apply("supplierRef.system");
        String value = text.apply("supplierRef.value");
        if (id != null) {
            values.put("supplierRef.system", "");
            values.put("supplierRef.value", uuid(id).toString());
        } else if (system != null && value != null) {
            values.put("supplierRef.system", system);
            values.put("supplierRef.value", value);
        } else {
            throw new Refused("missing-field");
        }
    }

    /** The text without blanks around it; null when nothing is left. */
    static @Nullable String clean(String raw) {
        String text = usable(raw.strip());
        return text.isEmpty() ? null : text;
    }

    /** A text that can be stored: not too long, no control characters, no broken characters. */
    static String usable(String text) {
        boolean unusable =
                text.codePoints()
                        .anyMatch(c ->
                                Character.isISOControl(c)
                                        || Character.getType(c) == Character.SURROGATE);
        if (text.length() > LONGEST_TEXT || unusable) {
            throw new Refused("unusable-text");
        }
        return text;
    }

    /** Zero or more; what is less, or has more digits than can be counted with, is refused. */
    private static String amount(String text) {
        return new BigDecimal(matching(DECIMAL, text)).stripTrailingZeros().toPlainString();
    }

    static LocalDate date(String text) {
        try {
            return possible(LocalDate.parse(matching(DAY, text)));
        } catch (DateTimeException e) {
            throw new Refused("impossible-date");
        }
    }

    static LocalDate possible(LocalDate date) {
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            throw new Refused("impossible-date");
        }
        return date;
    }

    private static String matching(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new Refused("wrong-type");
        }
        return text;
    }

    private static String withoutLeadingZeros(String number) {
        return LEADING_ZEROS.matcher(number).replaceFirst("");
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refused("wrong-type");
        }
    }
}
