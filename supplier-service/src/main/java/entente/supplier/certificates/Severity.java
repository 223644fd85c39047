package entente.supplier.certificates;

/** How bad a finding is. */
public enum Severity {
    MINOR,
    MAJOR,
    CRITICAL
}
