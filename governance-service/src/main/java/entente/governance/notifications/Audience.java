package entente.governance.notifications;

import entente.governance.people.PartnershipRole;
import entente.governance.people.Side;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Whom a notice concerns at its partnership's table: persons, and who has one of these roles on a
 * side. Nobody else is told.
 */
public record Audience(Set<UUID> persons, Set<PartnershipRole> ours, Set<PartnershipRole> theirs) {

    private static final PartnershipRole[] LEADING = {
        PartnershipRole.SPONSOR, PartnershipRole.CATEGORY_MANAGER, PartnershipRole.ACCOUNT_MANAGER
    };

    public Audience {
        persons = Set.copyOf(persons);
        ours = Set.copyOf(ours);
        theirs = Set.copyOf(theirs);
    }

    public static Audience of(UUID person) {
        return new Audience(Set.of(person), Set.of(), Set.of());
    }

    public static Audience of(Side side, PartnershipRole... roles) {
        return new Audience(Set.of(), Set.of(), Set.of()).and(side, roles);
    }

    /** Who runs the partnership for a side: sponsor, category manager, account manager. */
    public static Audience leading(Side side) {
        return of(side, LEADING);
    }

    /** The same of both sides. */
    public static Audience leading() {
        return leading(Side.OURS).and(Side.THEIRS, LEADING);
    }

    /** Everybody who sits at the table. */
    public static Audience everybody() {
        return of(Side.OURS, PartnershipRole.values()).and(Side.THEIRS, PartnershipRole.values());
    }

    public Audience and(UUID person) {
        Set<UUID> more = new HashSet<>(persons);
        more.add(person);
        return new Audience(more, ours, theirs);
    }

    public Audience and(Side side, PartnershipRole... roles) {
        Set<PartnershipRole> more = EnumSet.noneOf(PartnershipRole.class);
        more.addAll(Set.of(roles));
        return switch (side) {
            case OURS -> {
                more.addAll(ours);
                yield new Audience(persons, more, theirs);
            }
            case THEIRS -> {
                more.addAll(theirs);
                yield new Audience(persons, ours, more);
            }
        };
    }
}
