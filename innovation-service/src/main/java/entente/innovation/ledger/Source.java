package entente.innovation.ledger;

/**
 * The document that an amount was read from, so that nobody counts it a second time.
 *
 * @param system in which the reference means something, e.g. {@code SAP-EU}
 */
public record Source(String system, String reference) {}
