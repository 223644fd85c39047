package entente.governance.crises;

/** What kind of joint innovation is proposed after a crisis, in innovation-service's words. */
public enum IdeaKind {
    NEW_MATERIAL,
    BETTER_DESIGN,
    PROCESS_IMPROVEMENT,
    PRODUCT_FEATURE,
    DIGITAL_BUSINESS_MODEL,
    RESILIENCE,
    SUSTAINABILITY
}
