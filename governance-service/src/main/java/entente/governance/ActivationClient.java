package entente.governance;

import entente.governance.charter.CharterCommand;
import entente.governance.charter.CharterEvent;
import entente.governance.charter.CharterId;
import entente.governance.charter.CharterState;
import entente.governance.kickoff.Output;
import entente.governance.kickoff.WorkshopCommand;
import entente.governance.kickoff.WorkshopEvent;
import entente.governance.kickoff.WorkshopId;
import entente.governance.kickoff.WorkshopState;
import entente.governance.partnership.Footing;
import entente.platform.store.CommandHandler;
import entente.platform.store.Grounded;
import entente.platform.store.Outcome;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * What a charter and the kick-off workshop have to know of each other. Either holds the other as it
 * was seen, so that an output cannot be taken back while the charter that rests on it comes into
 * force.
 */
@Singleton
public class ActivationClient {

    private final CommandHandler<CharterCommand, CharterState, CharterEvent> charters;
    private final CommandHandler<WorkshopCommand, WorkshopState, WorkshopEvent> workshops;

    /** Whether the charter is in force. */
    public record Charter(boolean active, List<Grounded.Seen> seen) {}

    /** Which outputs of the workshop do not exist. */
    public record Workshop(Set<Output> missing, List<Grounded.Seen> seen) {}

    ActivationClient(
            CommandHandler<CharterCommand, CharterState, CharterEvent> charters,
            CommandHandler<WorkshopCommand, WorkshopState, WorkshopEvent> workshops) {
        this.charters = charters;
        this.workshops = workshops;
    }

    /** The charter of this opening. */
    public Charter charter(Footing footing) {
        Outcome<CharterState> charter =
                charters.load(CharterId.of(footing.partnershipId(), footing.opening()));
        return new Charter(
                charter.state() instanceof CharterState.InForce,
                List.of(Grounded.Seen.of(charter)));
    }

    /** The workshop of this opening. */
    public Workshop workshop(Footing footing) {
        Outcome<WorkshopState> workshop =
                workshops.load(WorkshopId.of(footing.partnershipId(), footing.opening()));
        return new Workshop(workshop.state().missing(), List.of(Grounded.Seen.of(workshop)));
    }
}
