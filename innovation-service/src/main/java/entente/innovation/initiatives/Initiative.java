package entente.innovation.initiatives;

import entente.innovation.initiatives.InitiativeCommand.Start;
import entente.innovation.initiatives.InitiativeCommand.Stop;
import entente.innovation.initiatives.InitiativeEvent.Started;
import entente.innovation.initiatives.InitiativeEvent.Stopped;
import entente.innovation.initiatives.InitiativeState.Absent;
import entente.innovation.initiatives.InitiativeState.Ended;
import entente.innovation.initiatives.InitiativeState.Known;
import entente.innovation.initiatives.InitiativeState.Running;
import entente.innovation.initiatives.InitiativeState.Sheet;
import entente.innovation.suppliers.Side;
import entente.platform.Decider;
import entente.platform.Rejected;
import java.util.List;

/** An initiative: its gates, its team, its pilots and milestones; after a stop nothing of it. */
public final class Initiative
        implements Decider<InitiativeCommand, InitiativeState, InitiativeEvent> {

    private record On(InitiativeCommand command, InitiativeState state) {}

    @Override
    public InitiativeState initial() {
        return new Absent();
    }

    @Override
    public List<InitiativeEvent> decide(InitiativeCommand command, InitiativeState state) {
        return switch (new On(command, state)) {
            case On(Start c, Absent _) -> start(c);
            case On(Start _, Known _) ->
                    throw new Rejected("initiative-exists", "This initiative was started before");
            case On(InitiativeCommand _, Absent _) ->
                    throw new Rejected(
                            Rejected.Kind.MISSING, "not-found", "There is no such initiative");
            case On(Stop _, Ended _) -> List.of();
            case On(InitiativeCommand _, Ended _) ->
                    throw new Rejected("initiative-stopped", "The initiative was stopped");
            case On(InitiativeCommand c, Running s) -> go(c, s.sheet());
        };
    }

    private static List<InitiativeEvent> start(Start c) {
        if (c.ours().side() != Side.OURS
                || c.theirs().side() != Side.THEIRS
                || c.ours().personId().equals(c.theirs().personId())) {
            throw new Rejected(
                    "owner-missing", "Each side has an owner of its own, and no person owns both");
        }
        return List.of(
                new Started(
                        c.supplierId(),
                        c.title(),
                        c.goal(),
                        c.kind(),
                        c.ideaIds(),
                        c.ours(),
                        c.theirs(),
                        c.startOn(),
                        c.who().account()));
    }

    private static List<InitiativeEvent> go(InitiativeCommand command, Sheet sheet) {
        return switch (command) {
            case Start _ -> throw new IllegalStateException("handled above");
            case InitiativeCommand.Join c -> Teaming.join(c, sheet);
            case InitiativeCommand.Replace c -> Teaming.replace(c, sheet);
            case InitiativeCommand.CoLocate c -> Teaming.coLocate(c, sheet);
            case InitiativeCommand.Embed c -> Teaming.embed(c, sheet);
            case InitiativeCommand.Train c -> Teaming.train(c, sheet);
            case InitiativeCommand.ProposeIpTerms c -> Knowledge.propose(c, sheet);
            case InitiativeCommand.AgreeIpTerms c -> Knowledge.agree(c, sheet);
            case InitiativeCommand.SetMilestone c -> Planning.set(c, sheet);
            case InitiativeCommand.MoveMilestone c -> Planning.move(c, sheet);
            case InitiativeCommand.ReachMilestone c -> Planning.reach(c, sheet);
            case InitiativeCommand.StartPilot c -> Piloting.start(c, sheet);
            case InitiativeCommand.EndPilot c -> Piloting.end(c, sheet);
            case InitiativeCommand.ProposeGate c -> Gates.propose(c, sheet);
            case InitiativeCommand.PassGate c -> Gates.pass(c, sheet);
            case InitiativeCommand.RefuseGate c -> Gates.refuse(c, sheet);
            case Stop c -> stop(c, sheet);
        };
    }

    private static List<InitiativeEvent> stop(Stop c, Sheet sheet) {
        sheet.team().require(c.who());
        if (sheet.commercialisedOn() != null) {
            throw new Rejected(
                    "initiative-commercialised", "What is in use is not stopped any more");
        }
        return List.of(
                new Stopped(
                        sheet.started().supplierId(),
                        sheet.stage(),
                        c.reason(),
                        c.note(),
                        c.who().account()));
    }

    @Override
    public InitiativeState evolve(InitiativeState state, InitiativeEvent event) {
        if (event instanceof Started e) {
            return new Running(Sheets.of(e));
        }
        return switch (state) {
            case Known known when event instanceof Stopped e -> new Ended(known.sheet(), e);
            case Running running -> new Running(Sheets.with(running.sheet(), event));
            case Absent _, Ended _ -> state;
        };
    }
}
