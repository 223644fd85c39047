package entente.supplier.confidentiality;

/** Which book is opened. */
public enum DisclosureKind {
    COST_STRUCTURE,
    CAPACITY,
    RAW_MATERIAL_PRICES,
    STRATEGIC_PRIORITIES
}
