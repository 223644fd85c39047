package entente.supplier.spend;

import entente.platform.Ids;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a purchase event says about spend, and its identity.
 *
 * @param idHash stands for (source, id), which counts once for ever
 * @param contentHash over type, time and every field that is understood
 * @param line the order line; null when it says nothing about spend
 * @param day when it happened in the business; decides its place in a line's history
 * @param second of its {@code ce_time}, since 1970
 * @param number of the receipt
 * @param quantity received
 * @param byBuyer who changed the line
 */
record SpendEvent(
        UUID idHash,
        UUID contentHash,
        @Nullable UUID line,
        Kind kind,
        String source,
        String id,
        LocalDate day,
        long second,
        int nano,
        Party party,
        @Nullable String number,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal unitPrice,
        @Nullable String currency,
        @Nullable String category,
        @Nullable LocalDate requestedOn,
        @Nullable LocalDate promisedOn,
        @Nullable Boolean byBuyer) {

    /** The order in which facts apply, whenever they arrive. */
    static final Comparator<SpendEvent> CANONICAL =
            Comparator.comparing(SpendEvent::day)
                    .thenComparing(SpendEvent::second)
                    .thenComparing(SpendEvent::nano)
                    .thenComparing(SpendEvent::source)
                    .thenComparing(SpendEvent::id)
                    .thenComparing(SpendEvent::contentHash);

    private static final UUID IDS = UUID.fromString("0a4fb2c2-0d53-5c7b-9e34-6cf0e2b1f9a1");
    private static final UUID LINES = UUID.fromString("51d0a9e6-9bd4-5f1c-8f0e-3b5c3f1f7d02");
    private static final UUID CONTENTS = UUID.fromString("b7c3be0a-6a36-5e39-a8cf-7d1c6a0e2e03");

    /** What kind of fact it is. */
    enum Kind {
        PLACED,
        CHANGED,
        CONFIRMED,
        RECEIVED,
        REVERSED,
        /** Says nothing about spend. */
        OTHER
    }

    private static final Map<String, Kind> KINDS =
            Map.of(
                    "purchase.order-line-placed.v1", Kind.PLACED,
                    "purchase.order-line-changed.v1", Kind.CHANGED,
                    "purchase.order-line-confirmed.v1", Kind.CONFIRMED,
                    "purchase.goods-received.v1", Kind.RECEIVED,
                    "purchase.receipt-reversed.v1", Kind.REVERSED);

    private static final String[] DAYS = {
        "placedOn",
        "changedOn",
        "confirmedOn",
        "cancelledOn",
        "receivedOn",
        "reversedOn",
        "inspectedOn",
        "invoicedOn",
        "openedOn",
        "closedOn",
        "validFrom"
    };

    /**
     * The name by which an event calls the supplier.
     *
     * @param system the alias's; empty: {@code value} is the supplier's own id
     */
    record Party(String system, String value) {}

    /**
     * An event that was read.
     *
     * @param fields in normal form, as {@link PurchaseFields#read} gives them
     */
    static SpendEvent of(
            String source,
            String id,
            String type,
            OffsetDateTime time,
            SortedMap<String, String> fields) {
        Kind kind = KINDS.getOrDefault(type, Kind.OTHER);
        StringBuilder content = new StringBuilder(type).append('\n').append(time);
        fields.forEach(
                (name, value) -> content.append('\n').append(name).append(' ').append(value));
        return new SpendEvent(
                Ids.derived(IDS, source + '\n' + id),
                Ids.derived(CONTENTS, content.toString()),
                kind == Kind.OTHER ? null : lineOf(source, fields),
                kind,
                source,
                id,
                dayOf(time, fields),
                time.toEpochSecond(),
                time.getNano(),
                new Party(
                        fields.getOrDefault("supplierRef.system", ""),
                        fields.getOrDefault("supplierRef.value", "")),
                fields.get("receiptNumber"),
                number(fields.get("quantity")),
                number(fields.get("unitPrice")),
                fields.get("currency"),
                fields.get("category"),
                date(fields.get("requestedDate")),
                date(fields.get("promisedDate")),
                fields.containsKey("changedBy")
                        ? Boolean.valueOf("BUYER".equals(fields.get("changedBy")))
                        : null);
    }

    private static UUID lineOf(String source, SortedMap<String, String> fields) {
        return Ids.derived(
                LINES,
                String.join(
                        "\n",
                        fields.getOrDefault("orderSystem", source),
                        fields.getOrDefault("orderNumber", ""),
                        fields.getOrDefault("lineNumber", "")));
    }

    private static LocalDate dayOf(OffsetDateTime time, SortedMap<String, String> fields) {
        for (String name : DAYS) {
            LocalDate day = date(fields.get(name));
            if (day != null) {
                return day;
            }
        }
        return time.toLocalDate();
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
