package entente.supplier.engagement;

import java.util.List;

/** Why a change is proposed: in words, and what they rest on. */
public record Evidence(String text, List<Reference> references) {

    /**
     * Something that can be looked up.
     *
     * @param id of the thing, or the period of a scorecard
     */
    public record Reference(Kind kind, String id) {
        public Reference {
            if (kind == null || id == null || id.isBlank() || id.length() > 200) {
                throw new IllegalArgumentException("a reference has a kind and an id");
            }
        }
    }

    /** What is referred to. */
    public enum Kind {
        ASSESSMENT,
        AGREEMENT,
        SCORECARD,
        SEGMENT,
        REVIEW,
        IMPROVEMENT_PLAN,
        WIND_DOWN,
        OTHER
    }

    public Evidence {
        references = List.copyOf(references);
    }
}
