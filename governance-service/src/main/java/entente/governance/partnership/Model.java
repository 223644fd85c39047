package entente.governance.partnership;

/** The engagement models that are run as a partnership. */
public enum Model {
    STRATEGIC,
    JOINT_VENTURE
}
