package entente.supplier.onboarding;

import entente.platform.Recorded;
import entente.supplier.onboarding.SupplierEvent.Absorbed;
import entente.supplier.onboarding.SupplierEvent.Activated;
import entente.supplier.onboarding.SupplierEvent.AliasAdded;
import entente.supplier.onboarding.SupplierEvent.AliasRemoved;
import entente.supplier.onboarding.SupplierEvent.Approved;
import entente.supplier.onboarding.SupplierEvent.Blocked;
import entente.supplier.onboarding.SupplierEvent.ContactAdded;
import entente.supplier.onboarding.SupplierEvent.ContactRemoved;
import entente.supplier.onboarding.SupplierEvent.DetailsChanged;
import entente.supplier.onboarding.SupplierEvent.Merged;
import entente.supplier.onboarding.SupplierEvent.OffBoarded;
import entente.supplier.onboarding.SupplierEvent.Parted;
import entente.supplier.onboarding.SupplierEvent.Registered;
import entente.supplier.onboarding.SupplierEvent.Reinstated;
import entente.supplier.onboarding.SupplierEvent.Rejected;
import entente.supplier.onboarding.SupplierEvent.SiteAdded;
import entente.supplier.onboarding.SupplierEvent.SiteRemoved;
import entente.supplier.onboarding.SupplierEvent.Suspended;
import entente.supplier.onboarding.SupplierEvent.Unblocked;
import entente.supplier.onboarding.SupplierEvent.Unmerged;
import entente.supplier.story.Reader;
import entente.supplier.story.Told;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Onboarding in plain words. */
final class SupplierChapter {

    private SupplierChapter() {}

    static Told told(Recorded<SupplierEvent> recorded, Map<UUID, Person> people) {
        SupplierEvent event = recorded.event();
        return new Told(
                recorded,
                text(event, people),
                EnumSet.allOf(Reader.class),
                person(event).isPresent());
    }

    /** Who is mentioned. */
    static Optional<UUID> person(SupplierEvent event) {
        return switch (event) {
            case ContactAdded e -> Optional.of(e.personId());
            case ContactRemoved e -> Optional.of(e.personId());
            case Registered _,
                    Approved _,
                    Rejected _,
                    Activated _,
                    Suspended _,
                    Reinstated _,
                    Blocked _,
                    Unblocked _,
                    OffBoarded _,
                    DetailsChanged _,
                    AliasAdded _,
                    AliasRemoved _,
                    SiteAdded _,
                    SiteRemoved _,
                    Merged _,
                    Unmerged _,
                    Absorbed _,
                    Parted _ ->
                    Optional.empty();
        };
    }

    private static String text(SupplierEvent event, Map<UUID, Person> people) {
        return switch (event) {
            case Registered e ->
                    "Requested as “%s”%s"
                            .formatted(
                                    e.name(),
                                    e.source().equals("request") ? "" : " by " + e.source());
            case Approved e ->
                    e.requirements() == null
                            ? "Approved"
                            : "Approved, with everything that is required";
            case Rejected e -> "Rejected: " + e.reason();
            case Activated _ -> "Activated";
            case Suspended e -> "Suspended: " + e.reason();
            case Reinstated _ -> "Reinstated";
            case Blocked e -> "Blocked: " + e.reason();
            case Unblocked _ -> "Unblocked";
            case OffBoarded e -> "Off-boarded: " + e.reason();
            case DetailsChanged e ->
                    "Details changed: “%s”, country %s, categories %s, %s"
                            .formatted(
                                    e.name(),
                                    e.country() == null ? "not known" : e.country(),
                                    e.categories().isEmpty()
                                            ? "none"
                                            : String.join(", ", e.categories()),
                                    e.parentId() == null ? "no parent" : "part of a group");
            case AliasAdded e -> "Known in %s as %s".formatted(e.system(), e.value());
            case AliasRemoved e -> "No longer known in %s as %s".formatted(e.system(), e.value());
            case ContactAdded e -> "Contact %s, %s".formatted(name(e.personId(), people), e.role());
            case ContactRemoved e ->
                    "No longer a contact: %s".formatted(name(e.personId(), people));
            case SiteAdded e ->
                    "Works in %s%s".formatted(e.name(), e.city() == null ? "" : ", " + e.city());
            case SiteRemoved _ -> "A site was closed";
            case Merged _ ->
                    "Found to be the same company as another supplier; goes on as that one";
            case Unmerged _ -> "Stands on its own again";
            case Absorbed _ -> "Goes on for another supplier that is the same company";
            case Parted _ -> "No longer goes on for another supplier";
        };
    }

    private static String name(UUID id, Map<UUID, Person> people) {
        return people.getOrDefault(id, Person.erased(id)).name();
    }
}
