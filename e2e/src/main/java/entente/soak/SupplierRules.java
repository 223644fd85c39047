package entente.soak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Plays a log back by rules S1 and S11 as they are published, with nothing of the product: what was
 * not allowed at its place was decided on something that was no longer so.
 */
final class SupplierRules {

    private final Map<String, Supplier> suppliers = new TreeMap<>();
    private final Map<String, String> holders = new HashMap<>();
    private final Set<String> alerts = new TreeSet<>();
    private final List<String> violations = new ArrayList<>();

    /** Where a supplier stands, as everybody may know it. */
    static final class Supplier {
        private String status = "";
        private String heard = "";
        private final Set<String> aliases = new TreeSet<>();

        String status() {
            return status;
        }

        /** The status for those who are not told of approvals. */
        String heard() {
            return heard;
        }

        Set<String> aliases() {
            return aliases;
        }
    }

    SupplierRules(List<LoggedEvent> log) {
        log.forEach(this::play);
    }

    Map<String, Supplier> suppliers() {
        return suppliers;
    }

    List<String> violations() {
        return violations;
    }

    private void play(LoggedEvent event) {
        Supplier supplier = suppliers.computeIfAbsent(event.supplier(), _ -> new Supplier());
        switch (event.type()) {
            case "supplier-registered" -> move(event, supplier, "", "REQUESTED");
            case "supplier-approved" -> {
                String heard = supplier.heard;
                move(event, supplier, "REQUESTED", "APPROVED");
                supplier.heard = heard;
            }
            case "supplier-activated" -> move(event, supplier, "APPROVED", "ACTIVE");
            case "supplier-suspended" -> move(event, supplier, "ACTIVE", "SUSPENDED");
            case "supplier-reinstated" -> move(event, supplier, "SUSPENDED", "ACTIVE");
            case "supplier-alias-added" -> take(event, supplier);
            case "supplier-alias-removed" -> release(event, supplier);
            case "dependence-alert-raised" -> {
                if (!alerts.add(alert(event))) {
                    violations.add(event + " of an alert that stands");
                }
            }
            case "dependence-alert-cleared" -> {
                if (!alerts.remove(alert(event))) {
                    violations.add(event + " of an alert that does not stand");
                }
            }
            default -> violations.add("Nobody asked for " + event);
        }
    }

    private void move(LoggedEvent event, Supplier supplier, String from, String to) {
        if (!supplier.status.equals(from)) {
            violations.add(event + " of a supplier that is " + supplier.status);
        }
        supplier.status = to;
        supplier.heard = to;
    }

    private void take(LoggedEvent event, Supplier supplier) {
        String alias = alias(event);
        @Nullable String holder = holders.put(alias, event.supplier());
        if (holder != null || !supplier.aliases.add(alias)) {
            violations.add(event + " of an alias that " + holder + " has");
        }
    }

    private void release(LoggedEvent event, Supplier supplier) {
        String alias = alias(event);
        if (!event.supplier().equals(holders.remove(alias)) || !supplier.aliases.remove(alias)) {
            violations.add(event + " of an alias that it has not");
        }
    }

    private static String alias(LoggedEvent event) {
        JsonNode data = data(event);
        return data.path("system").asText() + ":" + data.path("value").asText();
    }

    private static String alert(LoggedEvent event) {
        JsonNode data = data(event);
        return event.supplier() + data.path("category").asText() + data.path("trigger").asText();
    }

    private static JsonNode data(LoggedEvent event) {
        try {
            return Http.JSON.readTree(event.data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(event.data(), e);
        }
    }
}
