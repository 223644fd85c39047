package entente.innovation.initiatives;

import entente.innovation.ideas.IdeaKind;
import entente.innovation.suppliers.Side;
import entente.platform.Category;
import entente.platform.EventType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts of an initiative. Persons are ids, never names; {@code by} is the account that acted. */
public sealed interface InitiativeEvent {

    Category<InitiativeEvent> CATEGORY = new Category<>("initiative", InitiativeEvent.class);

    UUID supplierId();

    /**
     * Both sides begin.
     *
     * @param ideaIds what it grew from; may be none
     * @param ours and {@code theirs} are the owners
     * @param startOn no milestone lies before this day
     */
    @EventType("initiative-started")
    record Started(
            UUID supplierId,
            String title,
            String goal,
            IdeaKind kind,
            List<UUID> ideaIds,
            Member ours,
            Member theirs,
            LocalDate startOn,
            String by)
            implements InitiativeEvent {
        public Started {
            ideaIds = List.copyOf(ideaIds);
        }
    }

    @EventType("initiative-member-joined")
    record MemberJoined(UUID supplierId, Member member, LocalDate on, String by)
            implements InitiativeEvent {}

    /** Somebody left, and a successor does what that person did. */
    @EventType("initiative-member-replaced")
    record MemberReplaced(UUID supplierId, UUID personId, Member successor, LocalDate on, String by)
            implements InitiativeEvent {}

    /** Part of the team works at one place for a time. */
    @EventType("initiative-team-co-located")
    record CoLocated(UUID supplierId, String site, LocalDate from, LocalDate until, String by)
            implements InitiativeEvent {}

    /** Somebody of one side works within the other for a time. */
    @EventType("initiative-engineer-embedded")
    record EngineerEmbedded(
            UUID supplierId, UUID personId, LocalDate from, LocalDate until, String by)
            implements InitiativeEvent {}

    /** People of one side learnt from the other; {@code days} of each of them. */
    @EventType("initiative-training-held")
    record TrainingHeld(
            UUID supplierId, String topic, LocalDate on, int people, BigDecimal days, String by)
            implements InitiativeEvent {}

    /** The newest proposal counts; {@code version} counts them from 1. */
    @EventType("initiative-ip-terms-proposed")
    record IpTermsProposed(
            UUID supplierId, int version, IpTerms terms, Side side, UUID personId, String by)
            implements InitiativeEvent {}

    @EventType("initiative-ip-terms-agreed")
    record IpTermsAgreed(UUID supplierId, int version, UUID personId, LocalDate on, String by)
            implements InitiativeEvent {}

    /** {@code no} counts the milestones from 1; {@code dueOn} is what slip is measured from. */
    @EventType("initiative-milestone-set")
    record MilestoneSet(UUID supplierId, int no, String title, LocalDate dueOn, String by)
            implements InitiativeEvent {}

    @EventType("initiative-milestone-moved")
    record MilestoneMoved(UUID supplierId, int no, LocalDate dueOn, String reason, String by)
            implements InitiativeEvent {}

    @EventType("initiative-milestone-reached")
    record MilestoneReached(UUID supplierId, int no, LocalDate on, String by)
            implements InitiativeEvent {}

    /** A small test begins. */
    @EventType("initiative-pilot-started")
    record PilotStarted(
            UUID supplierId,
            UUID pilotId,
            String hypothesis,
            String measure,
            LocalDate startOn,
            LocalDate endOn,
            String by)
            implements InitiativeEvent {}

    /** What a small test showed; {@code scale}: whether to do it at large. */
    @EventType("initiative-pilot-ended")
    record PilotEnded(
            UUID supplierId,
            UUID pilotId,
            LocalDate on,
            String result,
            String learning,
            boolean scale,
            String by)
            implements InitiativeEvent {}

    /**
     * One side would pass a gate.
     *
     * @param no counts the proposals from 1
     * @param commercialisedOn the first day in use; only at the last gate
     */
    @EventType("initiative-gate-proposed")
    record GateProposed(
            UUID supplierId,
            int no,
            Stage to,
            List<Finding> findings,
            @Nullable LocalDate commercialisedOn,
            Side side,
            UUID personId,
            String by)
            implements InitiativeEvent {
        public GateProposed {
            findings = List.copyOf(findings);
        }
    }

    /** The other side would not; the stage stays. */
    @EventType("initiative-gate-refused")
    record GateRefused(UUID supplierId, int no, String reason, UUID personId, String by)
            implements InitiativeEvent {}

    /** Both sides would: {@code deciderIds} one of each. */
    @EventType("initiative-gate-passed")
    record GatePassed(
            UUID supplierId,
            int no,
            Stage from,
            Stage to,
            List<Finding> findings,
            List<UUID> deciderIds,
            LocalDate on,
            String by)
            implements InitiativeEvent {
        public GatePassed {
            findings = List.copyOf(findings);
            deciderIds = List.copyOf(deciderIds);
        }
    }

    /** Its result is in use or on the market. */
    @EventType("initiative-commercialised")
    record Commercialised(UUID supplierId, LocalDate on, String by) implements InitiativeEvent {}

    @EventType("initiative-stopped")
    record Stopped(UUID supplierId, Stage stage, StopReason reason, String note, String by)
            implements InitiativeEvent {}
}
