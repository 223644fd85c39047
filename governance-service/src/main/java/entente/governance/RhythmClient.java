package entente.governance;

import entente.governance.actions.ActionView;
import entente.governance.cadence.CadenceCommand;
import entente.governance.cadence.CadenceEvent;
import entente.governance.cadence.CadenceState;
import entente.governance.cadence.Occurrence;
import entente.governance.charter.CharterCommand;
import entente.governance.charter.CharterEvent;
import entente.governance.charter.CharterId;
import entente.governance.charter.CharterState;
import entente.governance.charter.MeetingKind;
import entente.governance.charter.Rhythm;
import entente.governance.charter.Terms;
import entente.governance.decisions.DecisionView;
import entente.governance.partnership.Footing;
import entente.governance.people.PartnershipRole;
import entente.platform.store.CommandHandler;
import entente.platform.store.Grounded;
import entente.platform.store.Outcome;
import entente.platform.web.list.Lists;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a meeting has to know of its charter and cadence, and of what was agreed in it. */
@Singleton
public class RhythmClient {

    private final CommandHandler<CharterCommand, CharterState, CharterEvent> charters;
    private final CommandHandler<CadenceCommand, CadenceState, CadenceEvent> cadences;
    private final PartnershipClient partnerships;
    private final ActionView actions;
    private final DecisionView decisions;
    private final Lists lists;

    /**
     * Roles of which somebody of either side must be there.
     *
     * @param roles empty: anybody
     */
    public record Quorum(Set<PartnershipRole> roles, List<Grounded.Seen> seen) {}

    /** The terms in force; none as long as no charter is. */
    public record InForce(Optional<Terms> terms, List<Grounded.Seen> seen) {}

    RhythmClient(
            CommandHandler<CharterCommand, CharterState, CharterEvent> charters,
            CommandHandler<CadenceCommand, CadenceState, CadenceEvent> cadences,
            PartnershipClient partnerships,
            ActionView actions,
            DecisionView decisions,
            Lists lists) {
        this.charters = charters;
        this.cadences = cadences;
        this.partnerships = partnerships;
        this.actions = actions;
        this.decisions = decisions;
        this.lists = lists;
    }

    /** What the charter says on the quorum of a kind of meeting. */
    public Quorum quorum(Footing footing, MeetingKind kind) {
        InForce charter = terms(footing);
        Set<PartnershipRole> roles =
                charter.terms().stream()
                        .flatMap(terms -> terms.cadence().stream())
                        .filter(rhythm -> rhythm.kind() == kind)
                        .map(Rhythm::quorum)
                        .findFirst()
                        .orElse(Set.of());
        return new Quorum(roles, charter.seen());
    }

    /** The charter's terms; they, the partnership and its roster are held. */
    public InForce terms(Footing footing) {
        Outcome<CharterState> charter =
                charters.load(CharterId.of(footing.partnershipId(), footing.opening()));
        List<Grounded.Seen> seen = new ArrayList<>(partnerships.seen(footing));
        seen.add(Grounded.Seen.of(charter));
        return new InForce(
                charter.state() instanceof CharterState.InForce inForce
                        ? Optional.of(inForce.current().terms())
                        : Optional.empty(),
                seen);
    }

    /** The day of the next meeting of a kind behind a day; null: none is planned. */
    public @Nullable LocalDate next(UUID partnershipId, MeetingKind kind, LocalDate after) {
        return cadences.load(partnershipId).state() instanceof CadenceState.Known known
                ? known.nextAfter(after, kind).map(Occurrence::on).orElse(null)
                : null;
    }

    /** How many decisions were taken in a meeting. */
    public int decisions(UUID meetingId) {
        return lists.of(decisions).where("meetingId", meetingId).current().size();
    }

    /** How many actions were agreed in a meeting. */
    public int actions(UUID meetingId) {
        return lists.of(actions).where("meetingId", meetingId).current().size();
    }
}
