package entente.innovation.initiatives;

import entente.innovation.ideas.IdeaKind;
import entente.innovation.initiatives.InitiativeEvent.GatePassed;
import entente.innovation.initiatives.InitiativeEvent.GateProposed;
import entente.innovation.initiatives.InitiativeEvent.IpTermsProposed;
import entente.innovation.initiatives.InitiativeEvent.PilotEnded;
import entente.innovation.initiatives.InitiativeState.Ended;
import entente.innovation.initiatives.InitiativeState.Known;
import entente.innovation.initiatives.InitiativeState.Milestone;
import entente.innovation.initiatives.InitiativeState.Pilot;
import entente.innovation.initiatives.InitiativeState.Sheet;
import entente.innovation.suppliers.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An initiative as both sides see it.
 *
 * @param ideaIds what it grew from
 * @param team with those who were replaced
 * @param nextCriteria what the next gate asks; empty behind the last one
 * @param gate waits for the other side; null: none does
 * @param ipTerms what both agreed on; {@code ipTermsProposed} waits for the other side
 * @param stopped null: it goes on
 */
public record InitiativeProfile(
        UUID id,
        UUID supplierId,
        String title,
        String goal,
        IdeaKind kind,
        List<UUID> ideaIds,
        Stage stage,
        LocalDate startOn,
        List<Seat> team,
        List<Period> coLocations,
        List<Period> embedded,
        List<Training> trainings,
        List<Criterion> nextCriteria,
        @Nullable Gate gate,
        List<Passed> gates,
        @Nullable Terms ipTerms,
        @Nullable Terms ipTermsProposed,
        List<Due> milestones,
        List<Test> pilots,
        @Nullable LocalDate commercialisedOn,
        @Nullable Stop stopped) {

    /** Somebody's place in the team; {@code until} null: still there. */
    public record Seat(
            UUID personId,
            Side side,
            TeamRole role,
            boolean tied,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable UUID successorId) {}

    /** A site or a person, for a time. */
    public record Period(
            @Nullable String site, @Nullable UUID personId, LocalDate from, LocalDate until) {}

    /** People who learnt something; {@code days} of each. */
    public record Training(String topic, LocalDate on, int people, BigDecimal days) {}

    /** A gate that waits for a decision. */
    public record Gate(
            int no,
            Stage to,
            List<Finding> findings,
            @Nullable LocalDate commercialisedOn,
            Side proposedBy) {}

    /** A gate that both sides passed. */
    public record Passed(
            Stage from, Stage to, LocalDate on, List<UUID> deciderIds, List<Finding> findings) {}

    /** Terms about knowledge, by the side that proposed them. */
    public record Terms(int version, IpTerms terms, Side proposedBy) {

        static @Nullable Terms of(@Nullable IpTermsProposed e) {
            return e == null ? null : new Terms(e.version(), e.terms(), e.side());
        }
    }

    /**
     * A milestone.
     *
     * @param slipDays how far its day, or the day on which it was reached, lies behind the first
     *     one; below 0: earlier
     */
    public record Due(
            int no,
            String title,
            LocalDate firstDueOn,
            LocalDate dueOn,
            @Nullable LocalDate reachedOn,
            long slipDays,
            boolean overdue) {

        static Due of(Milestone of, LocalDate today) {
            LocalDate reached = of.reachedOn();
            return new Due(
                    of.no(),
                    of.title(),
                    of.firstDueOn(),
                    of.dueOn(),
                    reached,
                    ChronoUnit.DAYS.between(
                            of.firstDueOn(), reached == null ? of.dueOn() : reached),
                    reached == null && of.dueOn().isBefore(today));
        }
    }

    /** A small test; the last four are null as long as it runs. */
    public record Test(
            UUID id,
            String hypothesis,
            String measure,
            LocalDate startOn,
            LocalDate endOn,
            @Nullable LocalDate endedOn,
            @Nullable String result,
            @Nullable String learning,
            @Nullable Boolean scale) {

        static Test of(Pilot pilot) {
            PilotEnded ended = pilot.ended();
            return new Test(
                    pilot.started().pilotId(),
                    pilot.started().hypothesis(),
                    pilot.started().measure(),
                    pilot.started().startOn(),
                    pilot.started().endOn(),
                    ended == null ? null : ended.on(),
                    ended == null ? null : ended.result(),
                    ended == null ? null : ended.learning(),
                    ended == null ? null : ended.scale());
        }
    }

    /** Why it was given up, and at which stage. */
    public record Stop(Stage stage, StopReason reason, String note) {}

    static InitiativeProfile of(UUID id, Known state, LocalDate today) {
        Sheet sheet = state.sheet();
        return new InitiativeProfile(
                id,
                sheet.started().supplierId(),
                sheet.started().title(),
                sheet.started().goal(),
                sheet.started().kind(),
                sheet.started().ideaIds(),
                sheet.stage(),
                sheet.started().startOn(),
                sheet.team().places().stream()
                        .map(place ->
                                new Seat(
                                        place.member().personId(),
                                        place.member().side(),
                                        place.member().role(),
                                        place.member().account() != null,
                                        place.since(),
                                        place.until(),
                                        place.successorId()))
                        .toList(),
                sheet.exchange().coLocations().stream()
                        .map(each -> new Period(each.site(), null, each.from(), each.until()))
                        .toList(),
                sheet.exchange().embedded().stream()
                        .map(each -> new Period(null, each.personId(), each.from(), each.until()))
                        .toList(),
                sheet.exchange().trainings().stream()
                        .map(each ->
                                new Training(each.topic(), each.on(), each.people(), each.days()))
                        .toList(),
                sheet.stage().next().map(Stage::criteria).orElse(List.of()),
                gate(sheet.gates().proposed()),
                sheet.gates().passed().stream().map(InitiativeProfile::passed).toList(),
                Terms.of(sheet.ip().agreed()),
                Terms.of(sheet.ip().proposed()),
                sheet.milestones().stream().map(each -> Due.of(each, today)).toList(),
                sheet.pilots().stream().map(Test::of).toList(),
                sheet.commercialisedOn(),
                state instanceof Ended gone
                        ? new Stop(
                                gone.stopped().stage(),
                                gone.stopped().reason(),
                                gone.stopped().note())
                        : null);
    }

    private static @Nullable Gate gate(@Nullable GateProposed e) {
        return e == null
                ? null
                : new Gate(e.no(), e.to(), e.findings(), e.commercialisedOn(), e.side());
    }

    private static Passed passed(GatePassed e) {
        return new Passed(e.from(), e.to(), e.on(), e.deciderIds(), e.findings());
    }
}
