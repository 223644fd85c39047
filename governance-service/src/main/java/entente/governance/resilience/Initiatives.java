package entente.governance.resilience;

import entente.governance.calendar.Due;
import entente.governance.resilience.ResilienceCommand.Complete;
import entente.governance.resilience.ResilienceCommand.MarkInitiativeOverdue;
import entente.governance.resilience.ResilienceCommand.Progress;
import entente.governance.resilience.ResilienceCommand.StartInitiative;
import entente.governance.resilience.ResilienceCommand.Stop;
import entente.governance.resilience.ResilienceEvent.InitiativeCompleted;
import entente.governance.resilience.ResilienceEvent.InitiativeOverdue;
import entente.governance.resilience.ResilienceEvent.InitiativeProgressed;
import entente.governance.resilience.ResilienceEvent.InitiativeStarted;
import entente.governance.resilience.ResilienceEvent.InitiativeStopped;
import entente.governance.resilience.ResilienceState.Known;
import entente.platform.Rejected;
import java.util.List;
import java.util.UUID;

/** Diversification and nearshoring: from a target to its result, or to why not. */
final class Initiatives {

    private Initiatives() {}

    static ResilienceEvent start(StartInitiative c, ResilienceState state) {
        Due.require(c.dueOn(), c.today());
        if (state.initiative(c.id()).isPresent()) {
            throw new Rejected("initiative-exists", "This initiative was started before");
        }
        return new InitiativeStarted(
                c.partnershipId(),
                c.supplierId(),
                c.id(),
                c.kind(),
                c.title(),
                c.target(),
                c.dueOn(),
                c.zone(),
                c.joint(),
                c.by());
    }

    static List<ResilienceEvent> progress(Progress c, Known s) {
        Initiative it = running(s, c.id());
        return it.percent() == c.percent() && c.note().equals(it.note())
                ? List.of()
                : List.of(
                        new InitiativeProgressed(
                                s.partnershipId(),
                                s.supplierId(),
                                c.id(),
                                c.percent(),
                                c.note(),
                                it.joint(),
                                c.by()));
    }

    static List<ResilienceEvent> complete(Complete c, Known s) {
        if (find(s, c.id()).status() == InitiativeStatus.COMPLETED) {
            return List.of();
        }
        return List.of(
                new InitiativeCompleted(
                        s.partnershipId(),
                        s.supplierId(),
                        c.id(),
                        c.result(),
                        c.today(),
                        running(s, c.id()).joint(),
                        c.by()));
    }

    static List<ResilienceEvent> stop(Stop c, Known s) {
        if (find(s, c.id()).status() == InitiativeStatus.STOPPED) {
            return List.of();
        }
        return List.of(
                new InitiativeStopped(
                        s.partnershipId(),
                        s.supplierId(),
                        c.id(),
                        c.reason(),
                        c.today(),
                        running(s, c.id()).joint(),
                        c.by()));
    }

    static List<ResilienceEvent> overdue(MarkInitiativeOverdue c, ResilienceState state) {
        if (!(state instanceof Known s) || s.ended()) {
            return List.of();
        }
        return s.initiative(c.id())
                .filter(it -> it.isRunning() && !it.overdue() && it.over().equals(c.over()))
                .map(it ->
                        List.<ResilienceEvent>of(
                                new InitiativeOverdue(
                                        s.partnershipId(),
                                        s.supplierId(),
                                        c.id(),
                                        it.title(),
                                        it.dueOn(),
                                        it.joint())))
                .orElse(List.of());
    }

    private static Initiative running(Known s, UUID id) {
        Initiative it = find(s, id);
        if (!it.isRunning()) {
            throw new Rejected("initiative-closed", "It is completed or stopped");
        }
        return it;
    }

    private static Initiative find(Known s, UUID id) {
        return s.initiative(id)
                .orElseThrow(() ->
                        new Rejected(
                                Rejected.Kind.MISSING, "not-found", "There is no such initiative"));
    }
}
