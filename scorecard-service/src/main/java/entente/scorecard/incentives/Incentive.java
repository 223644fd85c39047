package entente.scorecard.incentives;

import entente.platform.Decider;
import entente.platform.Rejected;
import entente.scorecard.incentives.CardLimits.Exceeded;
import entente.scorecard.incentives.IncentiveCommand.Change;
import entente.scorecard.incentives.IncentiveCommand.Decline;
import entente.scorecard.incentives.IncentiveCommand.Grant;
import entente.scorecard.incentives.IncentiveCommand.Offer;
import entente.scorecard.incentives.IncentiveCommand.OfferByRule;
import entente.scorecard.incentives.IncentiveEvent.Changed;
import entente.scorecard.incentives.IncentiveEvent.Offered;
import entente.scorecard.incentives.IncentiveState.Absent;
import entente.scorecard.incentives.IncentiveState.Declined;
import entente.scorecard.incentives.IncentiveState.Granted;
import entente.scorecard.incentives.IncentiveState.Known;
import entente.scorecard.incentives.IncentiveState.Open;
import entente.scorecard.scoring.Template.Reward;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is given for exceeding a target: offered by one, or by the template, granted by another. */
public final class Incentive implements Decider<IncentiveCommand, IncentiveState, IncentiveEvent> {

    private record On(IncentiveCommand command, IncentiveState state) {}

    @Override
    public IncentiveState initial() {
        return new Absent();
    }

    @Override
    public List<IncentiveEvent> decide(IncentiveCommand command, IncentiveState state) {
        return switch (new On(command, state)) {
            case On(OfferByRule c, Absent _) ->
                    List.of(
                            new Offered(
                                    c.supplierId(), c.period(), c.exceeded(), c.reward(), c.by()));
            case On(OfferByRule _, Known _) -> List.of();
            case On(Offer c, Absent _) -> List.of(offered(c));
            case On(Offer c, Declined _) -> List.of(offered(c));
            case On(Offer _, Known _) ->
                    throw new Rejected(
                            Rejected.Kind.CONFLICT,
                            "incentive-exists",
                            "There is an incentive for this target");
            case On(IncentiveCommand _, Absent _) ->
                    throw new Rejected(
                            Rejected.Kind.MISSING, "not-found", "There is no such incentive");

            case On(Change c, Open s) -> changed(c, s);
            case On(Grant _, Granted _) -> List.of();
            case On(Grant c, Open s) -> List.of(granted(c, s));
            case On(Decline _, Declined _) -> List.of();
            case On(Decline c, Open s) ->
                    List.of(
                            new IncentiveEvent.Declined(
                                    s.offered().supplierId(), c.reason(), c.by()));
            case On(Change _, Known _), On(Grant _, Known _), On(Decline _, Known _) ->
                    throw new Rejected("incentive-not-open", "It was decided on");
        };
    }

    private static Offered offered(Offer c) {
        Exceeded exceeded = requireExceeded(c.exceeded());
        Reward reward = c.reward() == null ? exceeded.reward() : c.reward();
        if (reward == null) {
            throw new Rejected("reward-missing", "The template has no reward for it: name one");
        }
        reward.check();
        return new Offered(c.supplierId(), c.period(), exceeded.limit(), reward, c.by());
    }

    private static List<IncentiveEvent> changed(Change c, Open s) {
        c.reward().check();
        return isSame(c.reward(), s.reward())
                ? List.of()
                : List.of(new Changed(s.offered().supplierId(), c.reward(), c.reason(), c.by()));
    }

    private static IncentiveEvent.Granted granted(Grant c, Open s) {
        if (s.by().equals(c.by())) {
            throw new Rejected(
                    "offerer-grants", "Somebody else than who said what is given grants it");
        }
        if (c.disputed()) {
            throw new Rejected("dispute-open", "The scorecard is disputed");
        }
        var _ = requireExceeded(c.exceeded());
        return new IncentiveEvent.Granted(
                s.offered().supplierId(), s.offered().period(), s.reward(), c.by());
    }

    private static Exceeded requireExceeded(@Nullable Exceeded exceeded) {
        if (exceeded == null) {
            throw new Rejected(
                    "target-not-exceeded", "The published scorecard does not exceed this target");
        }
        return exceeded;
    }

    private static boolean isSame(Reward one, Reward other) {
        return one.kind() == other.kind()
                && isSame(one.amount(), other.amount())
                && Objects.equals(one.currency(), other.currency())
                && isSame(one.sharePoints(), other.sharePoints())
                && Objects.equals(one.category(), other.category());
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    @Override
    public IncentiveState evolve(IncentiveState state, IncentiveEvent event) {
        return switch (event) {
            case Offered e -> new Open(e, e.reward(), e.by());
            case Changed e ->
                    state instanceof Known s ? new Open(s.offered(), e.reward(), e.by()) : state;
            case IncentiveEvent.Granted e ->
                    state instanceof Known s ? new Granted(s.offered(), e.reward(), e.by()) : state;
            case IncentiveEvent.Declined e ->
                    state instanceof Known s
                            ? new Declined(s.offered(), s.reward(), e.reason())
                            : state;
        };
    }
}
