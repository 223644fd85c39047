package entente.innovation.ideas;

/** What kind of innovation it is (rule I1). */
public enum IdeaKind {
    NEW_MATERIAL,
    BETTER_DESIGN,
    PROCESS_IMPROVEMENT,
    PRODUCT_FEATURE,
    DIGITAL_BUSINESS_MODEL,
    RESILIENCE,
    SUSTAINABILITY
}
