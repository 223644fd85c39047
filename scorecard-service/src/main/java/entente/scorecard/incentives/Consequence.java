package entente.scorecard.incentives;

import entente.platform.Claim;
import entente.platform.Decider;
import entente.platform.Rejected;
import entente.scorecard.incentives.ConsequenceCommand.Impose;
import entente.scorecard.incentives.ConsequenceCommand.Lift;
import entente.scorecard.incentives.ConsequenceCommand.Propose;
import entente.scorecard.incentives.ConsequenceCommand.Withdraw;
import entente.scorecard.incentives.ConsequenceState.Absent;
import entente.scorecard.incentives.ConsequenceState.Imposed;
import entente.scorecard.incentives.ConsequenceState.Known;
import entente.scorecard.incentives.ConsequenceState.Lifted;
import entente.scorecard.incentives.ConsequenceState.Proposed;
import entente.scorecard.incentives.ConsequenceState.Withdrawn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a breached threshold: proposed by one, imposed by another, and never without an
 * improvement plan before, that failed. It is looked at again when it is imposed.
 */
public final class Consequence
        implements Decider<ConsequenceCommand, ConsequenceState, ConsequenceEvent> {

    private static final String CLAIM = "consequence";

    private record On(ConsequenceCommand command, ConsequenceState state) {}

    @Override
    public ConsequenceState initial() {
        return new Absent();
    }

    @Override
    public List<ConsequenceEvent> decide(ConsequenceCommand command, ConsequenceState state) {
        return switch (new On(command, state)) {
            case On(Propose c, Absent _) -> List.of(proposed(c));
            case On(Propose _, Known _) ->
                    throw new Rejected("consequence-exists", "This one was proposed before");
            case On(ConsequenceCommand _, Absent _) ->
                    throw new Rejected(
                            Rejected.Kind.MISSING, "not-found", "There is no such consequence");

            case On(Impose _, Imposed _) -> List.of();
            case On(Impose c, Proposed s) -> List.of(imposed(c, s.proposed()));
            case On(Impose _, Known _) -> throw notOpen();

            case On(Withdraw _, Withdrawn _) -> List.of();
            case On(Withdraw c, Proposed s) ->
                    List.of(
                            new ConsequenceEvent.Withdrawn(
                                    s.proposed().supplierId(),
                                    key(s.proposed()),
                                    c.reason(),
                                    c.by()));
            case On(Withdraw _, Known _) -> throw notOpen();

            case On(Lift _, Lifted _) -> List.of();
            case On(Lift c, Imposed s) ->
                    List.of(
                            new ConsequenceEvent.Lifted(
                                    s.proposed().supplierId(),
                                    key(s.proposed()),
                                    c.reason(),
                                    c.by()));
            case On(Lift _, Known _) ->
                    throw new Rejected("consequence-not-imposed", "It is not in force");
        };
    }

    private static Rejected notOpen() {
        return new Rejected("consequence-not-open", "It was decided on");
    }

    private static ConsequenceEvent proposed(Propose c) {
        c.sanction().check();
        PassedLimit breached = requireBreached(c.breached(), c.disputed());
        return new ConsequenceEvent.Proposed(
                c.supplierId(),
                c.period(),
                c.sanction(),
                breached,
                FailedPlan.newest(c.plans(), c.code(), c.at()),
                c.reason(),
                c.by());
    }

    private static ConsequenceEvent imposed(Impose c, ConsequenceEvent.Proposed proposed) {
        if (c.by().equals(proposed.by())) {
            throw new Rejected("proposer-imposes", "Somebody else than who proposed it imposes it");
        }
        PassedLimit breached = requireBreached(c.breached(), c.disputed());
        return new ConsequenceEvent.Imposed(
                proposed.supplierId(),
                proposed.plan().confirmed(c.plans(), breached.code()),
                c.by());
    }

    private static PassedLimit requireBreached(@Nullable PassedLimit breached, boolean disputed) {
        if (breached == null) {
            throw new Rejected(
                    "threshold-not-breached",
                    "The published scorecard does not breach this threshold");
        }
        if (disputed) {
            throw new Rejected("dispute-open", "The scorecard is disputed");
        }
        return breached;
    }

    @Override
    public ConsequenceState evolve(ConsequenceState state, ConsequenceEvent event) {
        return switch (event) {
            case ConsequenceEvent.Proposed e -> new Proposed(e);
            case ConsequenceEvent.Imposed e ->
                    state instanceof Known s ? new Imposed(s.proposed(), e.by()) : state;
            case ConsequenceEvent.Withdrawn e ->
                    state instanceof Known s ? new Withdrawn(s.proposed(), e.reason()) : state;
            case ConsequenceEvent.Lifted e ->
                    state instanceof Imposed s
                            ? new Lifted(s.proposed(), s.by(), e.reason())
                            : state;
        };
    }

    /** One consequence of a kind for a breach, as long as it is not given up. */
    @Override
    public List<Claim> claims(ConsequenceEvent event) {
        return switch (event) {
            case ConsequenceEvent.Proposed e -> List.of(Claim.take(CLAIM, key(e)));
            case ConsequenceEvent.Withdrawn e -> List.of(Claim.release(CLAIM, e.taken()));
            case ConsequenceEvent.Lifted e -> List.of(Claim.release(CLAIM, e.taken()));
            case ConsequenceEvent.Imposed _ -> List.of();
        };
    }

    private static String key(ConsequenceEvent.Proposed e) {
        return "%s|%s|%s|%s|%s"
                .formatted(
                        e.supplierId(),
                        e.period(),
                        e.breached().level(),
                        e.breached().code(),
                        e.sanction().kind());
    }
}
