package entente.supplier.onboarding;

/**
 * The number under which another system knows a supplier; unique per system.
 *
 * @param system e.g. one ERP client, {@code SAP-EU}; without a colon
 * @param value the supplier's number there
 */
public record Alias(String system, String value) {

    /** As one text, {@code SYSTEM:VALUE}. */
    public String key() {
        return system + ":" + value;
    }
}
