package entente.governance.scenarios;

import entente.governance.scenarios.ScenarioCommand.AgreeResponse;
import entente.governance.scenarios.ScenarioCommand.Describe;
import entente.governance.scenarios.ScenarioCommand.ProposeResponse;
import entente.governance.scenarios.ScenarioCommand.Rate;
import entente.governance.scenarios.ScenarioCommand.Retire;
import entente.governance.scenarios.ScenarioEvent.Described;
import entente.governance.scenarios.ScenarioEvent.Rated;
import entente.governance.scenarios.ScenarioEvent.ResponseAgreed;
import entente.governance.scenarios.ScenarioEvent.ResponseProposed;
import entente.governance.scenarios.ScenarioState.Known;
import entente.governance.scenarios.ScenarioState.Sheet;
import entente.governance.scenarios.ScenarioState.Watched;
import entente.platform.Decider;
import entente.platform.Rejected;
import java.util.List;

/** A scenario: one side proposes the response to it, the other one agrees. */
public final class Scenario implements Decider<ScenarioCommand, ScenarioState, ScenarioEvent> {

    private record On(ScenarioCommand command, ScenarioState state) {}

    @Override
    public ScenarioState initial() {
        return new ScenarioState.Absent();
    }

    @Override
    public List<ScenarioEvent> decide(ScenarioCommand command, ScenarioState state) {
        return switch (new On(command, state)) {
            case On(Describe c, ScenarioState.Absent _) ->
                    List.of(
                            new Described(
                                    c.partnershipId(),
                                    c.supplierId(),
                                    c.kind(),
                                    c.title(),
                                    c.description(),
                                    c.likelihood(),
                                    c.impact(),
                                    c.by()));
            case On(Describe _, Known _) ->
                    throw new Rejected("scenario-exists", "This scenario was described before");
            case On(ScenarioCommand _, ScenarioState.Absent _) ->
                    throw new Rejected(
                            Rejected.Kind.MISSING, "not-found", "There is no such scenario");
            case On(Rate c, Watched s) -> rate(c, s.sheet());
            case On(ProposeResponse c, Watched s) -> propose(c, s.sheet());
            case On(AgreeResponse c, Watched s) -> agree(c, s.sheet());
            case On(Retire c, Watched s) ->
                    List.of(
                            new ScenarioEvent.Retired(
                                    s.sheet().described().partnershipId(),
                                    s.sheet().described().supplierId(),
                                    c.reason(),
                                    c.by()));
            case On(Retire _, ScenarioState.Retired _) -> List.of();
            case On(ScenarioCommand _, ScenarioState.Retired _) ->
                    throw new Rejected("scenario-retired", "It is not looked at any more");
        };
    }

    private static List<ScenarioEvent> rate(Rate c, Sheet sheet) {
        Described of = sheet.described();
        return c.likelihood() == sheet.likelihood() && c.impact() == sheet.impact()
                ? List.of()
                : List.of(
                        new Rated(
                                of.partnershipId(),
                                of.supplierId(),
                                c.likelihood(),
                                c.impact(),
                                c.by()));
    }

    private static List<ScenarioEvent> propose(ProposeResponse c, Sheet sheet) {
        c.response().requireJoint(c.roster());
        ResponseProposed waiting = sheet.proposed();
        ResponseAgreed agreed = sheet.agreed();
        boolean isWaiting =
                waiting != null
                        && waiting.response().equals(c.response())
                        && waiting.side() == c.who().side();
        boolean isAgreed =
                waiting == null && agreed != null && agreed.response().equals(c.response());
        return isWaiting || isAgreed
                ? List.of()
                : List.of(
                        new ResponseProposed(
                                sheet.described().partnershipId(),
                                sheet.described().supplierId(),
                                sheet.proposals() + 1,
                                c.response(),
                                c.who().side(),
                                c.who().personId(),
                                c.by()));
    }

    private static List<ScenarioEvent> agree(AgreeResponse c, Sheet sheet) {
        ResponseAgreed agreed = sheet.agreed();
        if (agreed != null && agreed.version() == c.version()) {
            return List.of();
        }
        ResponseProposed waiting = sheet.proposed();
        if (waiting == null || waiting.version() != c.version()) {
            throw new Rejected("response-not-proposed", "This version does not wait for an answer");
        }
        if (waiting.side() == c.who().side()) {
            throw new Rejected("own-proposal", "The other side agrees to what yours proposed");
        }
        return List.of(
                new ResponseAgreed(
                        sheet.described().partnershipId(),
                        sheet.described().supplierId(),
                        waiting.version(),
                        waiting.response(),
                        c.who().personId(),
                        c.today(),
                        c.by()));
    }

    @Override
    public ScenarioState evolve(ScenarioState state, ScenarioEvent event) {
        if (event instanceof Described e) {
            return new Watched(Sheet.of(e));
        }
        if (!(state instanceof Known known)) {
            return state;
        }
        Sheet sheet = known.sheet();
        return switch (event) {
            case Described _ -> state; // above
            case Rated e -> new Watched(sheet.rated(e.likelihood(), e.impact()));
            case ResponseProposed e -> new Watched(sheet.proposed(e));
            case ResponseAgreed e -> new Watched(sheet.agreed(e));
            case ScenarioEvent.Retired e -> new ScenarioState.Retired(sheet, e.reason());
        };
    }
}
