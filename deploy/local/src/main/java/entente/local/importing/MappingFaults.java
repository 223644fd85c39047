package entente.local.importing;

import entente.local.importing.Mapping.Event;
import entente.local.importing.Mapping.Supplier;
import entente.local.importing.Mapping.Suppliers;
import entente.local.importing.Mapping.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a mapping says all that an import needs, found before the first row is read. */
final class MappingFaults {

    private MappingFaults() {}

    /** The first fault in plain words; null when there is none. */
    static @Nullable String first(
            @Nullable String source,
            List<String> key,
            Suppliers suppliers,
            @Nullable Supplier supplier,
            Map<String, Value> line,
            List<Event> events) {
        if (source == null || source.isBlank()) {
            return "source is missing: it names where the events come from";
        }
        if (events.isEmpty()) {
            return "events are missing: a row would become nothing";
        }
        if (suppliers == Suppliers.REGISTER && (supplier == null || supplier.name() == null)) {
            return "suppliers: register needs supplier.name";
        }
        if (supplier != null && (supplier.system() == null || supplier.value() == null)) {
            return "supplier needs system and value";
        }
        return events.stream()
                .map(event -> firstOf(event, key, supplier, line))
                .filter(fault -> fault != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String firstOf(
            Event event, List<String> key, @Nullable Supplier supplier, Map<String, Value> line) {
        PurchaseFields fields = event.type() == null ? null : PurchaseFields.of(event.type());
        if (fields == null) {
            return "unknown event type " + event.type() + "; known: " + PurchaseFields.types();
        }
        if (key.isEmpty() && (event.key() == null || event.key().isEmpty())) {
            return event.type() + " has no key: without one, importing again would count twice";
        }
        if (fields.aboutLine() && supplier == null) {
            return event.type() + " is about an order line, so supplier is needed";
        }
        for (String name : event.data().keySet()) {
            if (!fields.fields().containsKey(name)) {
                return event.type()
                        + " has no field "
                        + name
                        + "; it has "
                        + fields.fields().keySet();
            }
        }
        for (var field : fields.fields().entrySet()) {
            boolean given =
                    event.data().containsKey(field.getKey()) || line.containsKey(field.getKey());
            if (field.getValue().required() && !given) {
                return event.type() + " needs " + field.getKey();
            }
        }
        return null;
    }
}
