package entente.supplier.assessment;

import entente.supplier.questionnaire.Purpose;

/** Who answers. */
public enum Side {
    OURS,
    THEIRS;

    Side other() {
        return switch (this) {
            case OURS -> THEIRS;
            case THEIRS -> OURS;
        };
    }

    /** What the questionnaire that this side answers is for. */
    Purpose purpose() {
        return switch (this) {
            case OURS -> Purpose.READINESS_OURS;
            case THEIRS -> Purpose.READINESS_PARTNER;
        };
    }
}
