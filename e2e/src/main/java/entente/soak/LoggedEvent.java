package entente.soak;

import java.util.List;
import java.util.UUID;

/** An event of supplier-service's log as the checker reads it. */
record LoggedEvent(
        long position,
        String stream,
        int version,
        String type,
        String actor,
        UUID correlation,
        String data) {

    static List<LoggedEvent> all(Databases databases) {
        return databases.rows(
                "supplier",
                "select position, stream, version, type, actor, correlation,"
                        + " convert_from(data, 'UTF8') from event order by position",
                row ->
                        new LoggedEvent(
                                row.getLong(1),
                                row.getString(2),
                                row.getInt(3),
                                row.getString(4),
                                row.getString(5),
                                row.getObject(6, UUID.class),
                                row.getString(7)));
    }

    /** The supplier that it happened to. */
    String supplier() {
        return stream.substring(stream.indexOf('/') + 1);
    }

    /** How it is called on the topic; empty when nobody else is told. */
    String publicType() {
        return switch (type) {
            case "supplier-approved",
                    "supplier-contact-added",
                    "supplier-contact-removed",
                    "dependence-alert-cleared" ->
                    "";
            case "dependence-alert-raised" -> "supplier." + type + ".v1";
            case "supplier-unblocked" -> "supplier.reinstated.v1";
            default -> "supplier." + type.substring("supplier-".length()) + ".v1";
        };
    }
}
