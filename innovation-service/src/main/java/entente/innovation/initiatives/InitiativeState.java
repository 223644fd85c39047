package entente.innovation.initiatives;

import entente.innovation.initiatives.InitiativeEvent.CoLocated;
import entente.innovation.initiatives.InitiativeEvent.EngineerEmbedded;
import entente.innovation.initiatives.InitiativeEvent.GatePassed;
import entente.innovation.initiatives.InitiativeEvent.GateProposed;
import entente.innovation.initiatives.InitiativeEvent.IpTermsProposed;
import entente.innovation.initiatives.InitiativeEvent.PilotEnded;
import entente.innovation.initiatives.InitiativeEvent.PilotStarted;
import entente.innovation.initiatives.InitiativeEvent.Started;
import entente.innovation.initiatives.InitiativeEvent.Stopped;
import entente.innovation.initiatives.InitiativeEvent.TrainingHeld;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The phases of an initiative. */
public sealed interface InitiativeState {

    record Absent() implements InitiativeState {}

    /** Every phase after that. */
    sealed interface Known extends InitiativeState {
        Sheet sheet();
    }

    /** It goes on, also behind its last gate. */
    record Running(Sheet sheet) implements Known {}

    record Ended(Sheet sheet, Stopped stopped) implements Known {}

    /**
     * A milestone.
     *
     * @param firstDueOn what slip is measured from
     * @param reachedOn null: not yet
     */
    record Milestone(
            int no,
            String title,
            LocalDate firstDueOn,
            LocalDate dueOn,
            @Nullable LocalDate reachedOn) {}

    /** A small test; {@code ended} null as long as it runs. */
    record Pilot(PilotStarted started, @Nullable PilotEnded ended) {}

    /**
     * Terms about knowledge.
     *
     * @param proposed the newest proposal that waits for the other side
     * @param agreed what both agreed on last
     * @param versions how many were proposed
     */
    record Ip(@Nullable IpTermsProposed proposed, @Nullable IpTermsProposed agreed, int versions) {}

    /**
     * Gates.
     *
     * @param proposed waits for the other side
     * @param passed in order
     * @param proposals how many there were
     */
    record GateBook(@Nullable GateProposed proposed, List<GatePassed> passed, int proposals) {
        public GateBook {
            passed = List.copyOf(passed);
        }
    }

    /** How both sides come together. */
    record Exchange(
            List<CoLocated> coLocations,
            List<EngineerEmbedded> embedded,
            List<TrainingHeld> trainings) {
        public Exchange {
            coLocations = List.copyOf(coLocations);
            embedded = List.copyOf(embedded);
            trainings = List.copyOf(trainings);
        }
    }

    /**
     * What is written on it.
     *
     * @param commercialisedOn null: not yet
     */
    record Sheet(
            Started started,
            Stage stage,
            Team team,
            Exchange exchange,
            Ip ip,
            List<Milestone> milestones,
            List<Pilot> pilots,
            GateBook gates,
            @Nullable LocalDate commercialisedOn) {
        public Sheet {
            milestones = List.copyOf(milestones);
            pilots = List.copyOf(pilots);
        }
    }
}
