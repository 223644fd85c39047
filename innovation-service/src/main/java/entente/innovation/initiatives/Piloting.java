package entente.innovation.initiatives;

import entente.innovation.initiatives.InitiativeCommand.EndPilot;
import entente.innovation.initiatives.InitiativeCommand.StartPilot;
import entente.innovation.initiatives.InitiativeState.Pilot;
import entente.innovation.initiatives.InitiativeState.Sheet;
import entente.platform.Rejected;
import java.util.List;

/** Small tests: a hypothesis, a measure, what was learnt, and whether to do it at large. */
final class Piloting {

    private Piloting() {}

    static List<InitiativeEvent> start(StartPilot c, Sheet sheet) {
        sheet.team().require(c.who());
        if (sheet.stage() != Stage.PILOT) {
            throw new Rejected("stage-not-pilot", "Pilots run between the gates to and from them");
        }
        if (c.endOn().isBefore(c.startOn())) {
            throw new Rejected("period-malformed", "It ends before it begins");
        }
        if (c.startOn().isBefore(sheet.started().startOn())) {
            throw new Rejected("pilot-before-start", "The initiative had not begun that day");
        }
        return List.of(
                new InitiativeEvent.PilotStarted(
                        sheet.started().supplierId(),
                        c.pilotId(),
                        c.hypothesis(),
                        c.measure(),
                        c.startOn(),
                        c.endOn(),
                        c.who().account()));
    }

    static List<InitiativeEvent> end(EndPilot c, Sheet sheet) {
        sheet.team().require(c.who());
        Pilot pilot =
                sheet.pilots().stream()
                        .filter(each -> each.started().pilotId().equals(c.pilotId()))
                        .findFirst()
                        .orElseThrow(() ->
                                new Rejected(
                                        Rejected.Kind.MISSING,
                                        "not-found",
                                        "There is no such pilot"));
        if (pilot.ended() != null) {
            throw new Rejected("pilot-ended", "What it showed was recorded before");
        }
        if (c.on().isAfter(c.who().today()) || c.on().isBefore(pilot.started().startOn())) {
            throw new Rejected(
                    "pilot-end-malformed",
                    "A pilot ends after its beginning, and not in the future");
        }
        return List.of(
                new InitiativeEvent.PilotEnded(
                        sheet.started().supplierId(),
                        c.pilotId(),
                        c.on(),
                        c.result(),
                        c.learning(),
                        c.scale(),
                        c.who().account()));
    }
}
