package entente.governance.escalations;

import entente.governance.people.PartnershipRole;
import java.util.Set;

/** Who answers for an escalation, the highest last. */
public enum Level {
    OPERATIONAL(Set.of(PartnershipRole.values())),
    CATEGORY(
            Set.of(
                    PartnershipRole.CATEGORY_MANAGER,
                    PartnershipRole.ACCOUNT_MANAGER,
                    PartnershipRole.SPONSOR)),
    SPONSOR(Set.of(PartnershipRole.SPONSOR)),
    STEERING_COMMITTEE(Set.of(PartnershipRole.SPONSOR));

    private final Set<PartnershipRole> responsible;

    Level(Set<PartnershipRole> responsible) {
        this.responsible = responsible;
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
