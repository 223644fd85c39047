package entente.governance.escalations;

import entente.governance.people.PartnershipRole;
import java.util.Set;

/** Who answers for an escalation, the highest last. */
public enum Level {
    OPERATIONAL,
    CATEGORY,
    SPONSOR,
    STEERING_COMMITTEE;

    /** Who that is, in a sentence. */
    String words() {
        return switch (this) {
            case OPERATIONAL -> "the operational level";
            case CATEGORY -> "the category's level";
            case SPONSOR -> "the sponsors";
            case STEERING_COMMITTEE -> "the steering committee";
        };
    }

    boolean isHighest() {
        return this == STEERING_COMMITTEE;
    }

    /** The level above; the highest stays. */
    Level above() {
        return switch (this) {
            case OPERATIONAL -> CATEGORY;
            case CATEGORY -> SPONSOR;
            case SPONSOR, STEERING_COMMITTEE -> STEERING_COMMITTEE;
        };
    }

    /** Whether somebody with one of these roles answers at this level. */
    boolean isOf(Set<PartnershipRole> roles) {
        return switch (this) {
            case OPERATIONAL -> !roles.isEmpty();
            case CATEGORY ->
                    roles.contains(PartnershipRole.CATEGORY_MANAGER)
                            || roles.contains(PartnershipRole.ACCOUNT_MANAGER)
                            || roles.contains(PartnershipRole.SPONSOR);
            case SPONSOR, STEERING_COMMITTEE -> roles.contains(PartnershipRole.SPONSOR);
        };
    }
}
