package entente.innovation.initiatives;

import com.fasterxml.jackson.annotation.JsonInclude;
import entente.innovation.ideas.IdeaKind;
import entente.innovation.initiatives.InitiativeEvent.CoLocated;
import entente.innovation.initiatives.InitiativeEvent.Commercialised;
import entente.innovation.initiatives.InitiativeEvent.EngineerEmbedded;
import entente.innovation.initiatives.InitiativeEvent.GatePassed;
import entente.innovation.initiatives.InitiativeEvent.GateProposed;
import entente.innovation.initiatives.InitiativeEvent.GateRefused;
import entente.innovation.initiatives.InitiativeEvent.IpTermsAgreed;
import entente.innovation.initiatives.InitiativeEvent.IpTermsProposed;
import entente.innovation.initiatives.InitiativeEvent.MemberJoined;
import entente.innovation.initiatives.InitiativeEvent.MemberReplaced;
import entente.innovation.initiatives.InitiativeEvent.MilestoneMoved;
import entente.innovation.initiatives.InitiativeEvent.MilestoneReached;
import entente.innovation.initiatives.InitiativeEvent.MilestoneSet;
import entente.innovation.initiatives.InitiativeEvent.PilotEnded;
import entente.innovation.initiatives.InitiativeEvent.PilotStarted;
import entente.innovation.initiatives.InitiativeEvent.Started;
import entente.innovation.initiatives.InitiativeEvent.Stopped;
import entente.innovation.initiatives.InitiativeEvent.TrainingHeld;
import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others hear of initiatives: how far one is, and how it ended; never its words. */
@Singleton
public class InitiativePublisher implements Publisher<InitiativeEvent> {

    /** Person ids of the owners. */
    public record ToldOwners(UUID ours, UUID theirs) {}

    /** An initiative was started; {@code ideaId} the first idea it grew from. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ToldStarted(
            UUID supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String actorId,
            String initiativeId,
            @Nullable UUID ideaId,
            IdeaKind kind,
            ToldOwners owners) {}

    /** It moved to the next stage. */
    public record ToldGate(
            UUID supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String actorId,
            String initiativeId,
            Stage from,
            Stage to,
            List<UUID> deciderIds) {
        public ToldGate {
            deciderIds = List.copyOf(deciderIds);
        }
    }

    /** It was given up. */
    public record ToldStopped(
            UUID supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String actorId,
            String initiativeId,
            Stage stage,
            StopReason reason) {}

    /** A pilot showed something that can be looked at. */
    public record ToldPrototype(
            UUID supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String actorId,
            String initiativeId,
            UUID pilotId,
            LocalDate completedOn,
            boolean scale) {}

    /** Its result is in use or on the market. */
    public record ToldCommercialised(
            UUID supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String actorId,
            String initiativeId,
            LocalDate commercialisedOn) {}

    @Override
    public Category<InitiativeEvent> category() {
        return InitiativeEvent.CATEGORY;
    }

    @Override
    public @Nullable PublicEvent publish(Recorded<InitiativeEvent> recorded) {
        return switch (recorded.event()) {
            case Started e -> told("initiative-started", e, started(recorded, e));
            case GatePassed e ->
                    told(
                            "gate-passed",
                            e,
                            new ToldGate(
                                    e.supplierId(),
                                    recorded.occurredAt(),
                                    recorded.id(),
                                    recorded.version(),
                                    recorded.actor(),
                                    recorded.id(),
                                    e.from(),
                                    e.to(),
                                    e.deciderIds()));
            case Stopped e ->
                    told(
                            "initiative-stopped",
                            e,
                            new ToldStopped(
                                    e.supplierId(),
                                    recorded.occurredAt(),
                                    recorded.id(),
                                    recorded.version(),
                                    recorded.actor(),
                                    recorded.id(),
                                    e.stage(),
                                    e.reason()));
            case PilotEnded e ->
                    told(
                            "prototype-completed",
                            e,
                            new ToldPrototype(
                                    e.supplierId(),
                                    recorded.occurredAt(),
                                    recorded.id(),
                                    recorded.version(),
                                    recorded.actor(),
                                    recorded.id(),
                                    e.pilotId(),
                                    e.on(),
                                    e.scale()));
            case Commercialised e ->
                    told(
                            "commercialised",
                            e,
                            new ToldCommercialised(
                                    e.supplierId(),
                                    recorded.occurredAt(),
                                    recorded.id(),
                                    recorded.version(),
                                    recorded.actor(),
                                    recorded.id(),
                                    e.on()));
            case MemberJoined _,
                    MemberReplaced _,
                    CoLocated _,
                    EngineerEmbedded _,
                    TrainingHeld _,
                    IpTermsProposed _,
                    IpTermsAgreed _,
                    MilestoneSet _,
                    MilestoneMoved _,
                    MilestoneReached _,
                    PilotStarted _,
                    GateProposed _,
                    GateRefused _ ->
                    null;
        };
    }

    private static ToldStarted started(Recorded<InitiativeEvent> recorded, Started e) {
        return new ToldStarted(
                e.supplierId(),
                recorded.occurredAt(),
                recorded.id(),
                recorded.version(),
                recorded.actor(),
                recorded.id(),
                e.ideaIds().isEmpty() ? null : e.ideaIds().getFirst(),
                e.kind(),
                new ToldOwners(e.ours().personId(), e.theirs().personId()));
    }

    private static PublicEvent told(String what, InitiativeEvent e, Object data) {
        return new PublicEvent("innovation." + what + ".v1", e.supplierId().toString(), data);
    }
}
