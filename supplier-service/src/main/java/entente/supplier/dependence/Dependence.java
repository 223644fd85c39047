package entente.supplier.dependence;

import entente.platform.Decider;
import entente.platform.Rejected;
import entente.supplier.dependence.DependenceCommand.Measure;
import entente.supplier.dependence.DependenceCommand.RecordTrouble;
import entente.supplier.dependence.DependenceCommand.ResolveTrouble;
import entente.supplier.dependence.DependenceCommand.StateRevenue;
import entente.supplier.dependence.DependenceEvent.AlertCleared;
import entente.supplier.dependence.DependenceEvent.AlertRaised;
import entente.supplier.dependence.DependenceEvent.RevenueStated;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Alerts with hysteresis: raised above one limit, over below a lower one, silent in between. */
public final class Dependence
        implements Decider<DependenceCommand, Dependence.State, DependenceEvent> {

    /** An alert that is open; the category is null when it is about the supplier as a whole. */
    public record Alert(Trigger trigger, @Nullable String category, @Nullable BigDecimal value) {
        boolean isAbout(Trigger other, @Nullable String otherCategory) {
            return trigger == other && Objects.equals(category, otherCategory);
        }
    }

    /**
     * How things stand.
     *
     * @param revenue null as long as nobody stated it
     */
    public record State(@Nullable RevenueStated revenue, List<Alert> open) {
        public State {
            open = List.copyOf(open);
        }

        boolean has(Trigger trigger, @Nullable String category) {
            return open.stream().anyMatch(a -> a.isAbout(trigger, category));
        }

        State without(Trigger trigger, @Nullable String category) {
            return new State(
                    revenue, open.stream().filter(a -> !a.isAbout(trigger, category)).toList());
        }
    }

    @Override
    public State initial() {
        return new State(null, List.of());
    }

    @Override
    public List<DependenceEvent> decide(DependenceCommand command, State state) {
        return switch (command) {
            case StateRevenue c -> {
                if (c.amount().signum() <= 0) {
                    throw new Rejected("revenue-not-positive", "A revenue is above 0");
                }
                if (c.asOf().isAfter(c.today())) {
                    throw new Rejected("date-in-future", "Nobody knows a revenue to come");
                }
                RevenueStated stated =
                        new RevenueStated(c.amount(), c.currency(), c.asOf(), c.source());
                yield stated.equals(state.revenue()) ? List.of() : List.of(stated);
            }
            case RecordTrouble c -> {
                requireTrouble(c.trigger());
                yield state.has(c.trigger(), null)
                        ? List.of()
                        : List.of(new AlertRaised(c.trigger(), null, null, null, c.note()));
            }
            case ResolveTrouble c -> {
                requireTrouble(c.trigger());
                yield state.has(c.trigger(), null)
                        ? List.of(new AlertCleared(c.trigger(), null, null, c.note()))
                        : List.of();
            }
            case Measure c -> measured(c, state);
        };
    }

    private static List<DependenceEvent> measured(Measure c, State state) {
        List<DependenceEvent> events = new ArrayList<>();
        for (Map.Entry<String, BigDecimal> share : c.shares().entrySet()) {
            if (share.getValue().compareTo(c.raiseAbove()) > 0
                    && !state.has(Trigger.SPEND_SHARE, share.getKey())) {
                events.add(
                        new AlertRaised(
                                Trigger.SPEND_SHARE,
                                share.getKey(),
                                share.getValue(),
                                c.raiseAbove(),
                                null));
            }
        }
        for (Alert alert : state.open()) {
            String category = alert.category();
            if (alert.trigger() == Trigger.SPEND_SHARE && category != null) {
                BigDecimal now = c.shares().getOrDefault(category, BigDecimal.ZERO);
                if (now.compareTo(c.clearBelow()) < 0) {
                    events.add(new AlertCleared(Trigger.SPEND_SHARE, category, now, null));
                }
            }
        }
        return events;
    }

    private static void requireTrouble(Trigger trigger) {
        if (trigger == Trigger.SPEND_SHARE) {
            throw new Rejected(
                    "trigger-is-measured", "Shares of spend are measured and not recorded");
        }
    }

    @Override
    public State evolve(State state, DependenceEvent event) {
        return switch (event) {
            case RevenueStated e -> new State(e, state.open());
            case AlertRaised e -> {
                List<Alert> open = new ArrayList<>(state.open());
                open.add(new Alert(e.trigger(), e.category(), e.value()));
                yield new State(state.revenue(), open);
            }
            case AlertCleared e -> state.without(e.trigger(), e.category());
        };
    }
}
