package entente.governance.people;

/** What somebody does in a partnership; a person may have several. */
public enum PartnershipRole {
    SPONSOR,
    CATEGORY_MANAGER,
    ENGINEER,
    ACCOUNT_MANAGER,
    MEMBER
}
