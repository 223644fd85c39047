package entente.supplier.engagement;

import com.fasterxml.jackson.annotation.JsonInclude;
import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import entente.supplier.engagement.EngagementEvent.ApproachSent;
import entente.supplier.engagement.EngagementEvent.EvidenceAdded;
import entente.supplier.engagement.EngagementEvent.Maintained;
import entente.supplier.engagement.EngagementEvent.ModelChanged;
import entente.supplier.engagement.EngagementEvent.PartnerAccepted;
import entente.supplier.engagement.EngagementEvent.PartnerDeclined;
import entente.supplier.engagement.EngagementEvent.ProposalWithdrawn;
import entente.supplier.engagement.EngagementEvent.Proposed;
import entente.supplier.engagement.EngagementEvent.SponsorsNamed;
import entente.supplier.engagement.EngagementEvent.WindingDown;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others hear of an engagement: that the model changed, and who sponsors it. */
@Singleton
public class EngagementPublisher implements Publisher<EngagementEvent> {

    /** How the relationship is run changed. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Changed(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String actorId,
            @Nullable UUID proposalId,
            EngagementModel from,
            EngagementModel to,
            Cause cause,
            @Nullable Sponsors sponsors,
            LocalDate effectiveOn) {}

    @Override
    public Category<EngagementEvent> category() {
        return EngagementEvent.CATEGORY;
    }

    @Override
    public @Nullable PublicEvent publish(Recorded<EngagementEvent> r) {
        return switch (r.event()) {
            case ModelChanged e ->
                    new PublicEvent(
                            "supplier.engagement-model-changed.v1",
                            r.id(),
                            new Changed(
                                    r.id(),
                                    r.occurredAt(),
                                    PublicEvent.aggregateId(EngagementEvent.CATEGORY, r),
                                    r.version(),
                                    r.actor(),
                                    e.proposalId(),
                                    e.from(),
                                    e.to(),
                                    e.cause(),
                                    e.sponsors(),
                                    e.effectiveOn()));
            case Proposed _,
                    EvidenceAdded _,
                    SponsorsNamed _,
                    ApproachSent _,
                    PartnerAccepted _,
                    PartnerDeclined _,
                    ProposalWithdrawn _ ->
                    null; // talk, until it is confirmed
            case Maintained _, WindingDown _ -> null; // governance said so itself
        };
    }
}
