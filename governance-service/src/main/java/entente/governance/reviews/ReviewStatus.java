package entente.governance.reviews;

/** Where a review stands; DROPPED: the partnership was closed before. */
public enum ReviewStatus {
    OPEN,
    PREPARED,
    CONCLUDED,
    DROPPED
}
