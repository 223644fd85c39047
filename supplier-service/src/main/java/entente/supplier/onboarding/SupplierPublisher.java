package entente.supplier.onboarding;

import com.fasterxml.jackson.annotation.JsonInclude;
import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
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
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others hear of a supplier's life on {@code supplier-events}. */
@Singleton
public class SupplierPublisher implements Publisher<SupplierEvent> {

    /** Something happened to the supplier. */
    public record Happened(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String actorId) {}

    /** Something happened for a reason. */
    public record HappenedFor(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String actorId,
            String reason) {}

    /** What the supplier is called and where it belongs from now on; null says not known. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Described(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String actorId,
            String name,
            @Nullable String country,
            List<String> categories,
            @Nullable String parentId) {}

    /** An alias came or went. */
    public record Named(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String actorId,
            String system,
            String value) {}

    /** It goes on as another supplier. */
    public record MergedInto(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String actorId,
            UUID intoId) {}

    /** It stands on its own again. */
    public record UnmergedFrom(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String actorId,
            UUID fromId) {}

    @Override
    public Category<SupplierEvent> category() {
        return SupplierEvent.CATEGORY;
    }

    @Override
    public @Nullable PublicEvent publish(Recorded<SupplierEvent> recorded) {
        return switch (recorded.event()) {
            case Registered e ->
                    event(
                            "registered",
                            recorded,
                            described(
                                    recorded,
                                    new Details(
                                            e.name(), e.country(), e.categories(), e.parentId())));
            case DetailsChanged e ->
                    event(
                            "details-changed",
                            recorded,
                            described(
                                    recorded,
                                    new Details(
                                            e.name(), e.country(), e.categories(), e.parentId())));
            case Approved _ -> null; // a step on the way to activated
            case Activated _ -> event("activated", recorded, happened(recorded));
            case Rejected e -> event("rejected", recorded, happened(recorded, e.reason()));
            case Suspended e -> event("suspended", recorded, happened(recorded, e.reason()));
            case Blocked e -> event("blocked", recorded, happened(recorded, e.reason()));
            case Reinstated _, Unblocked _ -> event("reinstated", recorded, happened(recorded));
            case OffBoarded e -> event("off-boarded", recorded, happened(recorded, e.reason()));
            case AliasAdded e -> event("alias-added", recorded, named(recorded, e.alias()));
            case AliasRemoved e -> event("alias-removed", recorded, named(recorded, e.alias()));
            case Merged e ->
                    event(
                            "merged",
                            recorded,
                            new MergedInto(
                                    recorded.id(),
                                    recorded.occurredAt(),
                                    recorded.id(),
                                    recorded.version(),
                                    recorded.actor(),
                                    e.into()));
            case Unmerged e ->
                    event(
                            "unmerged",
                            recorded,
                            new UnmergedFrom(
                                    recorded.id(),
                                    recorded.occurredAt(),
                                    recorded.id(),
                                    recorded.version(),
                                    recorded.actor(),
                                    e.from()));
            // People and places stay in this service.
            case ContactAdded _, ContactRemoved _, SiteAdded _, SiteRemoved _ -> null;
            case Absorbed _, Parted _ -> null; // told by the other side of it
        };
    }

    private static PublicEvent event(String name, Recorded<?> recorded, Object data) {
        return new PublicEvent("supplier." + name + ".v1", recorded.id(), data);
    }

    private static Happened happened(Recorded<?> r) {
        return new Happened(r.id(), r.occurredAt(), r.id(), r.version(), r.actor());
    }

    private static HappenedFor happened(Recorded<?> r, String reason) {
        return new HappenedFor(r.id(), r.occurredAt(), r.id(), r.version(), r.actor(), reason);
    }

    private static Named named(Recorded<?> r, Alias alias) {
        return new Named(
                r.id(),
                r.occurredAt(),
                r.id(),
                r.version(),
                r.actor(),
                alias.system(),
                alias.value());
    }

    private static Described described(Recorded<?> r, Details details) {
        return new Described(
                r.id(),
                r.occurredAt(),
                r.id(),
                r.version(),
                r.actor(),
                details.name(),
                details.country(),
                details.categories(),
                details.parentId() == null ? null : details.parentId().toString());
    }
}
