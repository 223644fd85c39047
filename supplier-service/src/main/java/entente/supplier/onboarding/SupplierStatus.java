package entente.supplier.onboarding;

/** Where a supplier stands. */
public enum SupplierStatus {
    /** Asked for, not yet approved. */
    REQUESTED,
    /** Approved by somebody other than the requester; not bought from yet. */
    APPROVED,
    /** May be bought from, scored and partnered with. */
    ACTIVE,
    /** No new business until reinstated; its facts still count. */
    SUSPENDED,
    /** No business at all: sanctions, fraud or safety. */
    BLOCKED,
    /** Never came on board. */
    REJECTED,
    /** The relationship has ended; history stays. */
    OFF_BOARDED
}
