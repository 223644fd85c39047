package entente.innovation.initiatives;

import entente.innovation.ideas.IdeaKind;
import entente.innovation.suppliers.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of an initiative's stream. */
public sealed interface InitiativeCommand {

    /** Who asks: an account, for a side, on a day of the company's. */
    record Asker(String account, Side side, LocalDate today) {}

    Asker who();

    record Start(
            UUID supplierId,
            String title,
            String goal,
            IdeaKind kind,
            List<UUID> ideaIds,
            Member ours,
            Member theirs,
            LocalDate startOn,
            Asker who)
            implements InitiativeCommand {
        public Start {
            ideaIds = List.copyOf(ideaIds);
        }
    }

    record Join(Member member, Asker who) implements InitiativeCommand {}

    record Replace(UUID personId, UUID successorId, @Nullable String account, Asker who)
            implements InitiativeCommand {}

    record CoLocate(String site, LocalDate from, LocalDate until, Asker who)
            implements InitiativeCommand {}

    record Embed(UUID personId, LocalDate from, LocalDate until, Asker who)
            implements InitiativeCommand {}

    record Train(String topic, LocalDate on, int people, BigDecimal days, Asker who)
            implements InitiativeCommand {}

    record ProposeIpTerms(IpTerms terms, Asker who) implements InitiativeCommand {}

    record AgreeIpTerms(int version, Asker who) implements InitiativeCommand {}

    record SetMilestone(String title, LocalDate dueOn, Asker who) implements InitiativeCommand {}

    record MoveMilestone(int no, LocalDate dueOn, String reason, Asker who)
            implements InitiativeCommand {}

    record ReachMilestone(int no, LocalDate on, Asker who) implements InitiativeCommand {}

    record StartPilot(
            UUID pilotId,
            String hypothesis,
            String measure,
            LocalDate startOn,
            LocalDate endOn,
            Asker who)
            implements InitiativeCommand {}

    record EndPilot(
            UUID pilotId, LocalDate on, String result, String learning, boolean scale, Asker who)
            implements InitiativeCommand {}

    record ProposeGate(
            Stage to, List<Finding> findings, @Nullable LocalDate commercialisedOn, Asker who)
            implements InitiativeCommand {
        public ProposeGate {
            findings = List.copyOf(findings);
        }
    }

    record PassGate(int no, Asker who) implements InitiativeCommand {}

    record RefuseGate(int no, String reason, Asker who) implements InitiativeCommand {}

    record Stop(StopReason reason, String note, Asker who) implements InitiativeCommand {}
}
