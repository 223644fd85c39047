package entente.scorecard.costs;

import entente.platform.Decider;
import entente.platform.Rejected;
import entente.scorecard.costs.CostLineCommand.Confirm;
import entente.scorecard.costs.CostLineCommand.Withdraw;
import entente.scorecard.costs.CostLineEvent.Confirmed;
import entente.scorecard.costs.CostLineEvent.Recorded;
import entente.scorecard.costs.CostLineEvent.Withdrawn;
import entente.scorecard.costs.CostLineState.Known;
import java.util.List;

/** A cost that no order shows: it counts once somebody other than its recorder confirmed it. */
public final class CostLine implements Decider<CostLineCommand, CostLineState, CostLineEvent> {

    private record On(CostLineCommand command, CostLineState state) {}

    @Override
    public CostLineState initial() {
        return new CostLineState.Absent();
    }

    @Override
    public List<CostLineEvent> decide(CostLineCommand command, CostLineState state) {
        return switch (new On(command, state)) {
            case On(CostLineCommand.RecordLine c, CostLineState.Absent _) -> List.of(recorded(c));
            case On(CostLineCommand.RecordLine _, Known _) ->
                    throw new Rejected("cost-line-exists", "This line was recorded before");
            case On(CostLineCommand _, CostLineState.Absent _) ->
                    throw new Rejected(
                            Rejected.Kind.MISSING, "not-found", "There is no such cost line");

            case On(Confirm _, CostLineState.Confirmed _) -> List.of();
            case On(Confirm c, CostLineState.Open s) when s.recorded().by().equals(c.by()) ->
                    throw new Rejected(
                            "recorder-confirms", "Somebody other than its recorder confirms it");
            case On(Confirm c, CostLineState.Open s) ->
                    List.of(new Confirmed(s.recorded().supplierId(), c.by()));
            case On(Confirm _, CostLineState.Withdrawn _) ->
                    throw new Rejected("cost-line-not-open", "This line was withdrawn");

            case On(Withdraw _, CostLineState.Withdrawn _) -> List.of();
            case On(Withdraw c, Known s) ->
                    List.of(new Withdrawn(s.recorded().supplierId(), c.reason(), c.by()));
        };
    }

    private static Recorded recorded(CostLineCommand.RecordLine c) {
        if (c.amount().signum() <= 0) {
            throw new Rejected("amount-not-positive", "A cost is above zero");
        }
        return new Recorded(
                c.supplierId(), c.kind(), c.amount(), c.currency(), c.on(), c.text(), c.by());
    }

    @Override
    public CostLineState evolve(CostLineState state, CostLineEvent event) {
        return switch (event) {
            case Recorded e -> new CostLineState.Open(e);
            case Confirmed e ->
                    state instanceof Known s
                            ? new CostLineState.Confirmed(s.recorded(), e.by())
                            : state;
            case Withdrawn e ->
                    state instanceof Known s
                            ? new CostLineState.Withdrawn(s.recorded(), e.reason())
                            : state;
        };
    }
}
