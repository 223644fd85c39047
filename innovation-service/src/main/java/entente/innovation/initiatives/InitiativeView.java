package entente.innovation.initiatives;

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
import entente.innovation.suppliers.Side;
import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which initiatives are there, with whom, and how far is each? */
@Singleton
public class InitiativeView implements View<InitiativeEvent, InitiativeView.InitiativeRow> {

    /**
     * An initiative. {@code awaits}: whose decision on a gate is missing; {@code movedAt}: when it
     * was started or passed a gate last.
     */
    @Entity
    @Table(
            name = "initiative_v1",
            indexes = {
                @Index(columnList = "supplier_id, moved_at"),
                @Index(columnList = "stage, moved_at")
            })
    public static class InitiativeRow {
        @Id public UUID id = new UUID(0, 0);
        public UUID supplierId = new UUID(0, 0);
        public String title = "";

        @Enumerated(EnumType.STRING)
        public IdeaKind kind = IdeaKind.PROCESS_IMPROVEMENT;

        @Enumerated(EnumType.STRING)
        public Stage stage = Stage.IDEA;

        public UUID oursOwner = new UUID(0, 0);
        public UUID theirsOwner = new UUID(0, 0);
        public LocalDate startedOn = LocalDate.EPOCH;
        public Instant movedAt = Instant.EPOCH;

        @Enumerated(EnumType.STRING)
        public @Nullable Side awaits;

        public int pilots;
        public int prototypes;
        public @Nullable LocalDate commercialisedOn;

        @Enumerated(EnumType.STRING)
        public @Nullable StopReason stopped;
    }

    @Override
    public Feed<InitiativeEvent> feed() {
        return new Feed.Log<>(InitiativeEvent.CATEGORY);
    }

    @Override
    public Class<InitiativeRow> row() {
        return InitiativeRow.class;
    }

    @Override
    public Object key(Recorded<InitiativeEvent> recorded) {
        return UUID.fromString(recorded.id());
    }

    @Override
    public @Nullable InitiativeRow evolve(
            @Nullable InitiativeRow row, Recorded<InitiativeEvent> recorded) {
        if (recorded.event() instanceof Started e) {
            return started(recorded, e);
        }
        if (row == null) {
            return null; // nothing happens before it is started
        }
        switch (recorded.event()) {
            case Started _ -> {} // above
            case MemberReplaced e -> {
                if (e.successor().role() == TeamRole.OWNER) {
                    switch (e.successor().side()) {
                        case OURS -> row.oursOwner = e.successor().personId();
                        case THEIRS -> row.theirsOwner = e.successor().personId();
                    }
                }
            }
            case GateProposed e -> row.awaits = e.side() == Side.OURS ? Side.THEIRS : Side.OURS;
            case GateRefused _ -> row.awaits = null;
            case GatePassed e -> {
                row.stage = e.to();
                row.movedAt = recorded.occurredAt();
                row.awaits = null;
            }
            case PilotStarted _ -> row.pilots++;
            case PilotEnded _ -> row.prototypes++;
            case Commercialised e -> row.commercialisedOn = e.on();
            case Stopped e -> {
                row.stopped = e.reason();
                row.awaits = null;
            }
            case MemberJoined _,
                    CoLocated _,
                    EngineerEmbedded _,
                    TrainingHeld _,
                    IpTermsProposed _,
                    IpTermsAgreed _,
                    MilestoneSet _,
                    MilestoneMoved _,
                    MilestoneReached _ -> {}
        }
        return row;
    }

    private static InitiativeRow started(Recorded<InitiativeEvent> recorded, Started e) {
        InitiativeRow row = new InitiativeRow();
        row.id = UUID.fromString(recorded.id());
        row.supplierId = e.supplierId();
        row.title = e.title();
        row.kind = e.kind();
        row.oursOwner = e.ours().personId();
        row.theirsOwner = e.theirs().personId();
        row.startedOn = e.startOn();
        row.movedAt = recorded.occurredAt();
        return row;
    }
}
