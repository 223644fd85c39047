package entente.innovation.initiatives;

import entente.innovation.initiatives.InitiativeEvent.CoLocated;
import entente.innovation.initiatives.InitiativeEvent.Commercialised;
import entente.innovation.initiatives.InitiativeEvent.EngineerEmbedded;
import entente.innovation.initiatives.InitiativeEvent.GatePassed;
import entente.innovation.initiatives.InitiativeEvent.GateProposed;
import entente.innovation.initiatives.InitiativeEvent.GateRefused;
import entente.innovation.initiatives.InitiativeEvent.IpTermsAgreed;
import entente.innovation.initiatives.InitiativeEvent.IpTermsProposed;
import entente.innovation.initiatives.InitiativeEvent.MemberJoined;
import entente.innovation.initiatives.InitiativeEvent.MemberReplaced;
import entente.innovation.initiatives.InitiativeEvent.MilestoneMoved;
import entente.innovation.initiatives.InitiativeEvent.MilestoneReached;
import entente.innovation.initiatives.InitiativeEvent.MilestoneSet;
import entente.innovation.initiatives.InitiativeEvent.PilotEnded;
import entente.innovation.initiatives.InitiativeEvent.PilotStarted;
import entente.innovation.initiatives.InitiativeEvent.Started;
import entente.innovation.initiatives.InitiativeEvent.Stopped;
import entente.innovation.initiatives.InitiativeEvent.TrainingHeld;
import entente.innovation.initiatives.InitiativeState.Exchange;
import entente.innovation.initiatives.InitiativeState.GateBook;
import entente.innovation.initiatives.InitiativeState.Ip;
import entente.innovation.initiatives.InitiativeState.Milestone;
import entente.innovation.initiatives.InitiativeState.Pilot;
import entente.innovation.initiatives.InitiativeState.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How a sheet looks after an event. */
final class Sheets {

    private Sheets() {}

    static Sheet of(Started e) {
        return new Sheet(
                e,
                Stage.IDEA,
                new Team(List.of()).with(e.ours(), e.startOn()).with(e.theirs(), e.startOn()),
                new Exchange(List.of(), List.of(), List.of()),
                new Ip(null, null, 0),
                List.of(),
                List.of(),
                new GateBook(null, List.of(), 0),
                null);
    }

    static Sheet with(Sheet of, InitiativeEvent event) {
        GateBook gates = of.gates();
        Ip ip = of.ip();
        return switch (event) {
            case Started _, Stopped _ -> of; // phases, not lines
            case MemberJoined e -> team(of, of.team().with(e.member(), e.on()));
            case MemberReplaced e ->
                    team(of, of.team().replaced(e.personId(), e.successor(), e.on()));
            case CoLocated e ->
                    exchange(
                            of,
                            new Exchange(
                                    plus(of.exchange().coLocations(), e),
                                    of.exchange().embedded(),
                                    of.exchange().trainings()));
            case EngineerEmbedded e ->
                    exchange(
                            of,
                            new Exchange(
                                    of.exchange().coLocations(),
                                    plus(of.exchange().embedded(), e),
                                    of.exchange().trainings()));
            case TrainingHeld e ->
                    exchange(
                            of,
                            new Exchange(
                                    of.exchange().coLocations(),
                                    of.exchange().embedded(),
                                    plus(of.exchange().trainings(), e)));
            case IpTermsProposed e -> ip(of, new Ip(e, ip.agreed(), e.version()));
            case IpTermsAgreed _ -> ip(of, new Ip(null, ip.proposed(), ip.versions()));
            case MilestoneSet e ->
                    milestones(
                            of,
                            plus(
                                    of.milestones(),
                                    new Milestone(e.no(), e.title(), e.dueOn(), e.dueOn(), null)));
            case MilestoneMoved e ->
                    milestone(
                            of,
                            e.no(),
                            m ->
                                    new Milestone(
                                            m.no(),
                                            m.title(),
                                            m.firstDueOn(),
                                            e.dueOn(),
                                            m.reachedOn()));
            case MilestoneReached e ->
                    milestone(
                            of,
                            e.no(),
                            m ->
                                    new Milestone(
                                            m.no(), m.title(), m.firstDueOn(), m.dueOn(), e.on()));
            case PilotStarted e -> pilots(of, plus(of.pilots(), new Pilot(e, null)));
            case PilotEnded e ->
                    pilots(
                            of,
                            of.pilots().stream()
                                    .map(each ->
                                            each.started().pilotId().equals(e.pilotId())
                                                    ? new Pilot(each.started(), e)
                                                    : each)
                                    .toList());
            case GateProposed e -> gates(of, of.stage(), new GateBook(e, gates.passed(), e.no()));
            case GateRefused _ ->
                    gates(of, of.stage(), new GateBook(null, gates.passed(), gates.proposals()));
            case GatePassed e ->
                    gates(
                            of,
                            e.to(),
                            new GateBook(null, plus(gates.passed(), e), gates.proposals()));
            case Commercialised e -> commercialised(of, e.on());
        };
    }

    private static <T> List<T> plus(List<T> some, T one) {
        List<T> more = new ArrayList<>(some);
        more.add(one);
        return more;
    }

    private static Sheet milestone(Sheet of, int no, UnaryOperator<Milestone> change) {
        return milestones(
                of,
                of.milestones().stream()
                        .map(each -> each.no() == no ? change.apply(each) : each)
                        .toList());
    }

    private static Sheet team(Sheet of, Team team) {
        return new Sheet(
                of.started(),
                of.stage(),
                team,
                of.exchange(),
                of.ip(),
                of.milestones(),
                of.pilots(),
                of.gates(),
                of.commercialisedOn());
    }

    private static Sheet exchange(Sheet of, Exchange exchange) {
        return new Sheet(
                of.started(),
                of.stage(),
                of.team(),
                exchange,
                of.ip(),
                of.milestones(),
                of.pilots(),
                of.gates(),
                of.commercialisedOn());
    }

    private static Sheet ip(Sheet of, Ip ip) {
        return new Sheet(
                of.started(),
                of.stage(),
                of.team(),
                of.exchange(),
                ip,
                of.milestones(),
                of.pilots(),
                of.gates(),
                of.commercialisedOn());
    }

    private static Sheet milestones(Sheet of, List<Milestone> milestones) {
        return new Sheet(
                of.started(),
                of.stage(),
                of.team(),
                of.exchange(),
                of.ip(),
                milestones,
                of.pilots(),
                of.gates(),
                of.commercialisedOn());
    }

    private static Sheet pilots(Sheet of, List<Pilot> pilots) {
        return new Sheet(
                of.started(),
                of.stage(),
                of.team(),
                of.exchange(),
                of.ip(),
                of.milestones(),
                pilots,
                of.gates(),
                of.commercialisedOn());
    }

    private static Sheet gates(Sheet of, Stage stage, GateBook gates) {
        return new Sheet(
                of.started(),
                stage,
                of.team(),
                of.exchange(),
                of.ip(),
                of.milestones(),
                of.pilots(),
                gates,
                of.commercialisedOn());
    }

    private static Sheet commercialised(Sheet of, @Nullable LocalDate on) {
        return new Sheet(
                of.started(),
                of.stage(),
                of.team(),
                of.exchange(),
                of.ip(),
                of.milestones(),
                of.pilots(),
                of.gates(),
                on);
    }
}
