package entente.local.importing;

import entente.local.importing.CsvFormat.Unreadable;
import entente.local.importing.CsvRows.Row;
import entente.local.importing.Mapping.Condition;
import entente.local.importing.Mapping.Event;
import entente.local.importing.Mapping.Presence;
import entente.local.importing.Mapping.Supplier;
import entente.local.importing.Mapping.Suppliers;
import entente.local.importing.Mapping.Value;
import entente.local.importing.PurchaseFields.Field;
import entente.local.importing.PurchaseFields.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A row's purchase events as a mapping says, or why the row has none; pure. */
final class Translation {

    /** What became of a row. */
    sealed interface Result {
        record Accepted(Optional<KnownAs> supplier, List<PurchaseEvent> events) implements Result {}

        record Rejected(String reason) implements Result {}
    }

    /** The supplier of a row: its alias, and name and country for its registration. */
    record KnownAs(String system, String value, String name, Optional<String> country) {}

    /** A value and how it writes numbers and dates: as the file, or as the mapping itself. */
    private record Said(String text, CsvFormat notation) {}

    private final Mapping mapping;
    private final CsvFormat format;

    Translation(Mapping mapping) {
        this.mapping = mapping;
        this.format = mapping.csv();
    }

    /** All events of the row or none: half a row would look like a whole one. */
    Result apply(Row row) {
        try {
            Optional<KnownAs> supplier = supplier(row);
            List<PurchaseEvent> events = new ArrayList<>();
            for (Event event : mapping.events()) {
                if (holds(event, row)) {
                    events.add(event(event, row, supplier));
                }
            }
            return events.isEmpty()
                    ? new Result.Rejected("none of its events applies")
                    : new Result.Accepted(supplier, List.copyOf(events));
        } catch (Unreadable e) {
            return new Result.Rejected(String.valueOf(e.getMessage()));
        }
    }

    private Optional<KnownAs> supplier(Row row) {
        Supplier supplier = mapping.supplier();
        if (supplier == null) {
            return Optional.empty();
        }
        String value =
                checked("supplier", Limits::alias, required("supplier", supplier.value(), row));
        if (mapping.suppliers() == Suppliers.KNOWN || supplier.name() == null) {
            return Optional.of(new KnownAs(supplier.system(), value, value, Optional.empty()));
        }
        String name =
                checked(
                        "supplier name",
                        Limits::line,
                        required("supplier name", supplier.name(), row));
        Optional<String> country =
                Optional.ofNullable(supplier.country())
                        .flatMap(from -> said(from, row))
                        .map(said -> checked("supplier country", Limits::country, said.text()));
        return Optional.of(new KnownAs(supplier.system(), value, name, country));
    }

    private static String checked(String what, UnaryOperator<String> limit, String text) {
        try {
            return limit.apply(text);
        } catch (Unreadable e) {
            throw new Unreadable(what + ": " + e.getMessage());
        }
    }

    private PurchaseEvent event(Event event, Row row, Optional<KnownAs> supplier) {
        PurchaseFields fields = Objects.requireNonNull(PurchaseFields.of(event.type()));
        Map<String, Object> data = new LinkedHashMap<>();
        Map<String, LocalDate> dates = new LinkedHashMap<>();
        mapping.fields(event)
                .forEach((name, value) -> {
                    Field field = Objects.requireNonNull(fields.fields().get(name));
                    Optional<String> text =
                            said(value, row)
                                    .map(said -> written(name, field.kind(), value, said, row));
                    if (text.isPresent() && field.kind() == Kind.DATE) {
                        dates.put(name, LocalDate.parse(text.get()));
                    }
                    text.ifPresentOrElse(
                            given -> data.put(name, given),
                            () -> requireOptional(name, field, value));
                });
        if (!fields.hasSubject(data.keySet())) {
            throw new Unreadable("itemNumber or category is missing");
        }
        if (fields.aboutLine()) {
            KnownAs known = supplier.orElseThrow();
            Map<String, String> ref = new LinkedHashMap<>();
            ref.put("system", known.system());
            ref.put("value", known.value());
            data.put("supplierRef", ref);
        }
        return new PurchaseEvent(
                mapping.source(),
                EventIds.of(event.type(), keyCells(event, row)),
                event.type(),
                time(fields, dates),
                kafkaKey(fields, data),
                data);
    }

    private String written(String name, Kind kind, Value value, Said said, Row row) {
        try {
            return value.per() == null
                    ? Limits.written(kind, said.text(), said.notation())
                    : Limits.decimal(
                            divided(said.notation().number(said.text()), value.per(), row));
        } catch (Unreadable e) {
            throw new Unreadable(name + ": " + e.getMessage());
        }
    }

    private BigDecimal divided(BigDecimal number, String column, Row row) {
        BigDecimal per = format.text(row.cell(column)).map(format::number).orElse(BigDecimal.ONE);
        try {
            return number.divide(per);
        } catch (ArithmeticException e) {
            throw new Unreadable("'" + number + "' cannot be divided exactly by '" + per + "'");
        }
    }

    private static void requireOptional(String name, Field field, Value value) {
        if (field.required()) {
            throw new Unreadable(name + ": " + String.join(", ", value.column()) + " is missing");
        }
    }

    private String required(String what, Value value, Row row) {
        return said(value, row)
                .map(Said::text)
                .orElseThrow(() ->
                        new Unreadable(
                                what + ": " + String.join(", ", value.column()) + " is missing"));
    }

    private Optional<Said> said(Value value, Row row) {
        if (value.constant() != null) {
            return Optional.of(own(value.constant()));
        }
        return value.column().stream()
                .map(column -> format.text(row.cell(column)))
                .flatMap(Optional::stream)
                .findFirst()
                .map(text -> replaced(value, text))
                .filter(said -> !said.text().isEmpty())
                .or(() -> Optional.ofNullable(value.fallback()).map(Translation::own));
    }

    private Said replaced(Value value, String cell) {
        String named = value.values().get(cell);
        String other = named == null ? value.values().get("*") : named;
        return other == null ? new Said(cell, format) : own(other);
    }

    private static Said own(String text) {
        return new Said(text.strip(), CsvFormat.ordinary());
    }

    private boolean holds(Event event, Row row) {
        return Objects.requireNonNull(event.when()).stream()
                .allMatch(condition -> holds(condition, row));
    }

    private boolean holds(Condition condition, Row row) {
        Optional<String> text = format.text(row.cell(condition.column()));
        boolean present = text.isPresent();
        String cell = text.orElse("");
        return (condition.is() == null || present == (condition.is() == Presence.PRESENT))
                && (condition.oneOf() == null || condition.oneOf().contains(cell))
                && (condition.noneOf() == null || !condition.noneOf().contains(cell))
                && (condition.above() == null
                        || (present
                                && format.number(cell).compareTo(new BigDecimal(condition.above()))
                                        > 0));
    }

    private List<String> keyCells(Event event, Row row) {
        return Objects.requireNonNullElse(event.key(), mapping.key()).stream()
                .map(column -> row.cell(column).strip())
                .toList();
    }

    /** Midnight UTC of the business date: a file knows days. */
    private static Instant time(PurchaseFields fields, Map<String, LocalDate> dates) {
        return fields.dates().stream()
                .filter(dates::containsKey)
                .map(dates::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow()
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    private static String kafkaKey(PurchaseFields fields, Map<String, Object> data) {
        return fields.aboutLine()
                ? data.get("orderNumber") + "/" + data.get("lineNumber")
                : String.valueOf(data.getOrDefault("itemNumber", data.get("category")));
    }
}
