package entente.supplier.certificates;

/** Where a certificate stands. */
public enum CertificateStatus {
    /** In force, or about to be. */
    VALID,
    /** It ends soon, or has ended and is in its days of grace, without a successor. */
    EXPIRING,
    /** Ended without a successor: the qualification is at risk until there is one. */
    EXPIRED,
    /** Recorded by mistake, or void. */
    WITHDRAWN
}
