package entente.governance.plans;

/** What is proposed after a plan has failed. */
public enum Proposal {
    TRANSACTIONAL,
    PHASE_OUT
}
