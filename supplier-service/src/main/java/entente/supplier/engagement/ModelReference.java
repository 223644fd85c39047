package entente.supplier.engagement;

import java.util.Arrays;
import java.util.List;

/**
 * What a model is good for and how one works in it; the same for every supplier.
 *
 * @param stance how one deals with the supplier, in two or three words
 * @param tools what is used by default
 */
public record ModelReference(
        EngagementModel model,
        String bestFor,
        Emphasis innovation,
        Emphasis resilience,
        Emphasis costFocus,
        String stance,
        List<String> tools) {

    /** How much a model gives weight to something. */
    public enum Emphasis {
        LOW,
        MEDIUM,
        BALANCED,
        HIGH,
        VERY_HIGH
    }

    public ModelReference {
        tools = List.copyOf(tools);
    }

    /** All models, from loose to close. */
    static List<ModelReference> all() {
        return Arrays.stream(EngagementModel.values()).map(ModelReference::of).toList();
    }

    static ModelReference of(EngagementModel model) {
        return switch (model) {
            case TRANSACTIONAL ->
                    new ModelReference(
                            model,
                            "commodities, low-risk items",
                            Emphasis.LOW,
                            Emphasis.LOW,
                            Emphasis.HIGH,
                            "negotiate hard",
                            List.of("tenders", "price benchmarks", "short contracts"));
            case PREFERRED ->
                    new ModelReference(
                            model,
                            "moderate complexity, several options",
                            Emphasis.MEDIUM,
                            Emphasis.MEDIUM,
                            Emphasis.MEDIUM,
                            "negotiate, then plan together",
                            List.of("framework agreements", "scorecards", "forecast sharing"));
            case STRATEGIC ->
                    new ModelReference(
                            model,
                            "high complexity, critical to the business",
                            Emphasis.HIGH,
                            Emphasis.HIGH,
                            Emphasis.BALANCED,
                            "collaborate",
                            List.of(
                                    "charter and business reviews",
                                    "gain sharing",
                                    "joint roadmap",
                                    "open books"));
            case JOINT_VENTURE ->
                    new ModelReference(
                            model,
                            "co-development, shared IP",
                            Emphasis.VERY_HIGH,
                            Emphasis.VERY_HIGH,
                            Emphasis.LOW,
                            "collaborate and invest",
                            List.of("shared investment", "joint teams", "shared IP terms"));
        };
    }
}
