package entente.supplier.qualification;

/**
 * Something that puts a supplier's qualification at risk.
 *
 * @param text in plain words
 * @param forSupplier whether the supplier itself may know; what we found out about it it may not
 */
public record Doubt(String text, boolean forSupplier) {}
