package entente.local.importing;

import entente.local.importing.CsvFormat.Unreadable;
import entente.local.importing.Mapping.Condition;
import entente.local.importing.Mapping.Event;
import entente.local.importing.Mapping.Supplier;
import entente.local.importing.Mapping.Suppliers;
import entente.local.importing.Mapping.Value;
import entente.local.importing.PurchaseFields.Field;
import entente.local.importing.PurchaseFields.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whether a mapping says all that an import needs, found before the first row is read. */
final class MappingFaults {

    private final List<String> key;
    private final @Nullable Supplier supplier;
    private final Map<String, Value> line;
    private final List<Event> events;

    private MappingFaults(
            List<String> key,
            @Nullable Supplier supplier,
            Map<String, Value> line,
            List<Event> events) {
        this.key = key;
        this.supplier = supplier;
        this.line = line;
        this.events = events;
    }

    /**
     * @throws IllegalArgumentException with the first fault in plain words
     */
    static void refuse(
            @Nullable String source,
            List<String> key,
            Suppliers suppliers,
            @Nullable Supplier supplier,
            Map<String, Value> line,
            List<Event> events) {
        if (source == null || source.isBlank()) {
            throw fault("source is missing: it names where the events come from");
        }
        if (!readable(source)) {
            throw fault("source is too long or not in one line");
        }
        if (events.isEmpty()) {
            throw fault("events are missing: a row would become nothing");
        }
        if (suppliers == Suppliers.REGISTER && (supplier == null || supplier.name() == null)) {
            throw fault("suppliers: register needs supplier.name");
        }
        MappingFaults faults = new MappingFaults(key, supplier, line, events);
        faults.refuseSupplier();
        events.forEach(faults::refuseEvent);
        faults.refuseLine();
    }

    private static boolean readable(String source) {
        try {
            return Limits.line(source).equals(source);
        } catch (Unreadable e) {
            return false;
        }
    }

    private void refuseSupplier() {
        if (supplier == null) {
            return;
        }
        if (supplier.system() == null || supplier.value() == null) {
            throw fault("supplier needs system and value");
        }
        if (!supplier.system().matches("[^:\\p{Cntrl}]{1,100}") || supplier.system().isBlank()) {
            throw fault("supplier.system is up to 100 characters without a colon");
        }
        ValueFaults.refuse("supplier.value", supplier.value(), Limits::alias);
        if (supplier.name() != null) {
            ValueFaults.refuse("supplier.name", supplier.name(), Limits::line);
        }
        if (supplier.country() != null) {
            ValueFaults.refuse("supplier.country", supplier.country(), Limits::country);
        }
    }

    private void refuseEvent(Event event) {
        PurchaseFields fields = event.type() == null ? null : PurchaseFields.of(event.type());
        if (fields == null) {
            throw fault(
                    "unknown event type " + event.type() + "; known: " + PurchaseFields.types());
        }
        if (Objects.requireNonNullElse(event.key(), key).isEmpty()) {
            throw fault(
                    event.type() + " has no key: without one, importing again would count twice");
        }
        if (fields.aboutLine() && supplier == null) {
            throw fault(event.type() + " is about an order line, so supplier is needed");
        }
        for (String name : event.data().keySet()) {
            if (!fields.fields().containsKey(name)) {
                throw fault(
                        event.type()
                                + " has no field "
                                + name
                                + "; it has "
                                + fields.fields().keySet());
            }
        }
        fields.fields().forEach((name, field) -> refuseField(event, name, field));
        if (!fields.hasSubject(given(event))) {
            throw fault(event.type() + " needs itemNumber or category");
        }
        Objects.requireNonNull(event.when())
                .forEach(condition -> refuseCondition(event, condition));
    }

    private void refuseField(Event event, String name, Field field) {
        if (!given(event).contains(name)) {
            if (field.required()) {
                throw fault(event.type() + " needs " + name);
            }
            return;
        }
        Value value = event.data().containsKey(name) ? event.data().get(name) : line.get(name);
        String where = event.type() + ": " + name;
        ValueFaults.refuse(
                where, value, text -> Limits.written(field.kind(), text, CsvFormat.ordinary()));
        if (value != null && value.per() != null && field.kind() != Kind.DECIMAL) {
            throw fault(where + " is no number that could be divided");
        }
    }

    private Set<String> given(Event event) {
        Set<String> names = new TreeSet<>(line.keySet());
        names.addAll(event.data().keySet());
        return names;
    }

    private static void refuseCondition(Event event, Condition condition) {
        String where = event.type() + ": when: ";
        if (condition.column() == null) {
            throw fault(where + "a condition has no column");
        }
        if (condition.is() == null
                && condition.oneOf() == null
                && condition.noneOf() == null
                && condition.above() == null) {
            throw fault(where + condition.column() + " has no is, equals, not or above");
        }
        if (condition.above() != null && !condition.above().matches("-?\\d+(\\.\\d+)?")) {
            throw fault(where + "above: '" + condition.above() + "' is no number like 12.50");
        }
    }

    /** A misspelt optional field would be missing from every event without a word. */
    private void refuseLine() {
        Set<String> known = new LinkedHashSet<>();
        for (Event event : events) {
            known.addAll(Objects.requireNonNull(PurchaseFields.of(event.type())).fields().keySet());
        }
        line.forEach((name, value) -> {
            if (!known.contains(name)) {
                throw fault(
                        "line: none of the events has a field " + name + "; they have " + known);
            }
            if (value == null) {
                throw fault("line: " + name + " has nothing behind it");
            }
        });
    }

    private static IllegalArgumentException fault(String words) {
        return new IllegalArgumentException(words);
    }
}
