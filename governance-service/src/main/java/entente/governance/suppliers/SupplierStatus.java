package entente.governance.suppliers;

/** Where a supplier stands, as far as others need to know. */
public enum SupplierStatus {
    REQUESTED,
    ACTIVE,
    SUSPENDED,
    BLOCKED,
    REJECTED,
    OFF_BOARDED
}
