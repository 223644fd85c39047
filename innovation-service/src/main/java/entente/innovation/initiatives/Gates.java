package entente.innovation.initiatives;

import entente.innovation.initiatives.InitiativeCommand.Asker;
import entente.innovation.initiatives.InitiativeCommand.PassGate;
import entente.innovation.initiatives.InitiativeCommand.ProposeGate;
import entente.innovation.initiatives.InitiativeCommand.RefuseGate;
import entente.innovation.initiatives.InitiativeEvent.Commercialised;
import entente.innovation.initiatives.InitiativeEvent.GatePassed;
import entente.innovation.initiatives.InitiativeEvent.GateProposed;
import entente.innovation.initiatives.InitiativeState.Pilot;
import entente.innovation.initiatives.InitiativeState.Sheet;
import entente.platform.Rejected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The way from stage to stage (rule I2): proposed by one side with findings, decided by both. */
final class Gates {

    private Gates() {}

    static List<InitiativeEvent> propose(ProposeGate c, Sheet sheet) {
        Member member = sheet.team().require(c.who());
        if (sheet.stage().next().filter(c.to()::equals).isEmpty()) {
            throw new Rejected(
                    "gate-out-of-order",
                    "From " + sheet.stage() + " a gate leads to the next stage only");
        }
        requireFindings(c.to(), c.findings());
        requireReady(c.to(), sheet);
        requireDay(c, sheet);
        return List.of(
                new GateProposed(
                        sheet.started().supplierId(),
                        sheet.gates().proposals() + 1,
                        c.to(),
                        c.findings(),
                        c.commercialisedOn(),
                        member.side(),
                        member.personId(),
                        c.who().account()));
    }

    /** All criteria of the gate, each once, and all of them met. */
    private static void requireFindings(Stage to, List<Finding> findings) {
        Set<Criterion> missing = EnumSet.copyOf(to.criteria());
        List<String> mistakes = new ArrayList<>();
        for (Finding finding : findings) {
            if (!missing.remove(finding.criterion())) {
                mistakes.add(finding.criterion() + " is not asked at this gate, or twice");
            }
        }
        missing.forEach(each -> mistakes.add(each + " is not judged"));
        if (!mistakes.isEmpty()) {
            throw new Rejected(
                    "gate-criteria-missing", "A gate is passed by its own criteria", mistakes);
        }
        List<String> unmet =
                findings.stream()
                        .filter(each -> !each.met())
                        .map(each -> each.criterion() + ": " + each.reason())
                        .toList();
        if (!unmet.isEmpty()) {
            throw new Rejected("gate-criteria-unmet", "Not all criteria are met", unmet);
        }
    }

    private static void requireReady(Stage to, Sheet sheet) {
        if (to.compareTo(Stage.PILOT) >= 0 && sheet.ip().agreed() == null) {
            throw new Rejected(
                    "ip-terms-missing",
                    "From the pilot on both sides have agreed whose knowledge it is");
        }
        if (to == Stage.SCALE && sheet.pilots().stream().noneMatch(Gates::worthScaling)) {
            throw new Rejected("pilot-missing", "No pilot ended with the advice to scale");
        }
    }

    private static boolean worthScaling(Pilot pilot) {
        return pilot.ended() != null && pilot.ended().scale();
    }

    private static void requireDay(ProposeGate c, Sheet sheet) {
        LocalDate day = c.commercialisedOn();
        if ((c.to() == Stage.COMMERCIALISED) != (day != null)) {
            throw new Rejected(
                    "commercialised-on-malformed", "The last gate names the first day in use");
        }
        if (day != null
                && (day.isAfter(c.who().today()) || day.isBefore(sheet.started().startOn()))) {
            throw new Rejected(
                    "commercialised-on-malformed",
                    "The first day in use lies between the start and today");
        }
    }

    static List<InitiativeEvent> pass(PassGate c, Sheet sheet) {
        Member member = sheet.team().require(c.who());
        if (sheet.gates().passed().stream().anyMatch(each -> each.no() == c.no())) {
            return List.of();
        }
        GateProposed proposed = other(c.no(), member, c.who(), sheet);
        List<InitiativeEvent> events = new ArrayList<>();
        events.add(
                new GatePassed(
                        sheet.started().supplierId(),
                        proposed.no(),
                        sheet.stage(),
                        proposed.to(),
                        proposed.findings(),
                        List.of(proposed.personId(), member.personId()),
                        c.who().today(),
                        c.who().account()));
        LocalDate day = proposed.commercialisedOn();
        if (day != null) {
            events.add(new Commercialised(sheet.started().supplierId(), day, c.who().account()));
        }
        return events;
    }

    static List<InitiativeEvent> refuse(RefuseGate c, Sheet sheet) {
        Member member = sheet.team().require(c.who());
        GateProposed proposed = other(c.no(), member, c.who(), sheet);
        return List.of(
                new InitiativeEvent.GateRefused(
                        sheet.started().supplierId(),
                        proposed.no(),
                        c.reason(),
                        member.personId(),
                        c.who().account()));
    }

    /** What the other side proposed and nobody answered yet. */
    private static GateProposed other(int no, Member member, Asker who, Sheet sheet) {
        GateProposed proposed = sheet.gates().proposed();
        if (proposed == null || proposed.no() != no) {
            throw new Rejected("gate-not-proposed", "This gate does not wait for a decision");
        }
        Team.requireOther(proposed.side(), proposed.personId(), proposed.by(), member, who);
        return proposed;
    }
}
