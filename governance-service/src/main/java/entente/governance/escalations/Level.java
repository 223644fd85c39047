package entente.governance.escalations;

import entente.governance.people.PartnershipRole;
import java.util.Set;

/** Who answers for an escalation, the highest last. */
public enum Level {
    OPERATIONAL("the operational level", Set.of(PartnershipRole.values())),
    CATEGORY(
            "the category's level",
            Set.of(
                    PartnershipRole.CATEGORY_MANAGER,
                    PartnershipRole.ACCOUNT_MANAGER,
                    PartnershipRole.SPONSOR)),
    SPONSOR("the sponsors", Set.of(PartnershipRole.SPONSOR)),
    STEERING_COMMITTEE("the steering committee", Set.of(PartnershipRole.SPONSOR));

    private final String words;
    private final Set<PartnershipRole> responsible;

    Level(String words, Set<PartnershipRole> responsible) {
        this.words = words;
        this.responsible = responsible;
    }

    /** Who that is, in a sentence. */
    public String words() {
        return words;
    }

    boolean isHighest() {
        return this == STEERING_COMMITTEE;
    }

    /** The level above; the highest stays. */
    Level above() {
        return isHighest() ? this : values()[ordinal() + 1];
    }

    /** Whether somebody with one of these roles answers at this level. */
    boolean isOf(Set<PartnershipRole> roles) {
        return roles.stream().anyMatch(responsible::contains);
    }
}
