package entente.scorecard.purchases;

import java.util.UUID;

/** Who a purchase event says the supplier is: an ERP alias, or a supplier's own id. */
public sealed interface Party extends Comparable<Party> {

    /** The number under which one ERP system knows the supplier. */
    record Alias(String system, String value) implements Party {}

    /** A supplier named directly by its id. */
    record Supplier(UUID id) implements Party {}

    /** The alias system; empty for a direct id, so that (system, value) is a key for both kinds. */
    default String systemKey() {
        return switch (this) {
            case Alias alias -> alias.system();
            case Supplier _ -> "";
        };
    }

    /** The alias value, or the id as text. */
    default String valueKey() {
        return switch (this) {
            case Alias alias -> alias.value();
            case Supplier supplier -> supplier.id().toString();
        };
    }

    /** The party behind a stored key pair. */
    static Party ofKey(String system, String value) {
        return system.isEmpty() ? new Supplier(UUID.fromString(value)) : new Alias(system, value);
    }

    @Override
    default int compareTo(Party other) {
        int bySystem = systemKey().compareTo(other.systemKey());
        return bySystem != 0 ? bySystem : valueKey().compareTo(other.valueKey());
    }
}
