package entente.supplier.risk;

import entente.platform.Decider;
import entente.platform.Rejected;
import entente.supplier.risk.RiskEvent.Assessed;
import entente.supplier.risk.RiskEvent.Closed;
import entente.supplier.risk.RiskEvent.Identified;
import entente.supplier.risk.RiskEvent.OwnerChanged;
import entente.supplier.risk.RiskEvent.ReassessmentDue;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rule S12, one risk: identified, assessed again and again with the partner, closed. */
public final class Risk implements Decider<Risk.Command, Risk.State, RiskEvent> {

    /** What can be asked of a risk. */
    public sealed interface Command {
        /**
         * Somebody saw it.
         *
         * @param again when it is to be looked at with the partner
         */
        record Identify(UUID supplierId, String title, String owner, LocalDate today, Period again)
                implements Command {}

        /**
         * Says how bad it is.
         *
         * @param again when it is to be looked at with the partner again
         */
        record Assess(
                Score inherent,
                List<String> controls,
                Score residual,
                boolean withPartner,
                LocalDate today,
                Period again)
                implements Command {
            public Assess {
                controls = List.copyOf(controls);
            }
        }

        record ChangeOwner(String owner) implements Command {}

        /** The day has come on which it was to be looked at again. */
        record MarkDue(LocalDate dueOn) implements Command {}

        record Close(String reason) implements Command {}
    }

    /** The phases of a risk. */
    public sealed interface State {
        /** Nobody saw it. */
        record Absent() implements State {}

        /**
         * Somebody looks after it.
         *
         * @param assessed null as long as nobody said how bad it is
         * @param dueOn when it is to be looked at with the partner, null where nobody said
         * @param overdue whether that day has passed
         */
        record Open(
                UUID supplierId,
                String title,
                String owner,
                @Nullable Assessed assessed,
                @Nullable LocalDate dueOn,
                boolean overdue)
                implements State {

            Open of(String other) {
                return new Open(supplierId, title, other, assessed, dueOn, overdue);
            }

            Open due() {
                return new Open(supplierId, title, owner, assessed, dueOn, true);
            }

            /** Only a look together with the partner moves the day, and settles that it passed. */
            Open with(Assessed now) {
                return new Open(
                        supplierId,
                        title,
                        owner,
                        now,
                        now.nextDueOn(),
                        overdue && now.nextDueOn().equals(dueOn));
            }
        }

        /** It is no risk any more. */
        record Over(Open before, String reason) implements State {}
    }

    private record On(Command command, State state) {}

    @Override
    public State initial() {
        return new State.Absent();
    }

    @Override
    public List<RiskEvent> decide(Command command, State state) {
        return switch (new On(command, state)) {
            case On(Command.Identify c, State.Absent _) ->
                    List.of(
                            new Identified(
                                    c.supplierId(),
                                    c.title(),
                                    c.owner(),
                                    c.today().plus(c.again())));
            case On(Command.Identify _, State _) ->
                    throw new Rejected("risk-exists", "This risk is in the register already");
            case On(Command _, State.Absent _) ->
                    throw new Rejected(Rejected.Kind.MISSING, "not-found", "There is no such risk");
            case On(Command.MarkDue _, State.Over _), On(Command.Close _, State.Over _) ->
                    List.of();
            case On(Command _, State.Over _) ->
                    throw new Rejected("risk-closed", "This risk is closed");
            case On(Command.Assess c, State.Open s) -> List.of(assessed(c, s));
            case On(Command.ChangeOwner c, State.Open s) ->
                    c.owner().equals(s.owner()) ? List.of() : List.of(new OwnerChanged(c.owner()));
            case On(Command.MarkDue c, State.Open s) ->
                    c.dueOn().equals(s.dueOn()) && !s.overdue()
                            ? List.of(new ReassessmentDue(c.dueOn()))
                            : List.of(); // looked at in the meantime
            case On(Command.Close c, State.Open _) -> List.of(new Closed(c.reason()));
        };
    }

    private static Assessed assessed(Command.Assess c, State.Open s) {
        c.inherent().check();
        c.residual().check();
        if (c.residual().product() > c.inherent().product()) {
            throw new Rejected(
                    "residual-above-inherent", "Controls never make a risk worse than without");
        }
        if (c.residual().product() < c.inherent().product() && c.controls().isEmpty()) {
            throw new Rejected("control-missing", "Without a control the residual is the inherent");
        }
        return new Assessed(
                s.supplierId(),
                c.inherent(),
                c.controls(),
                c.residual(),
                c.withPartner(),
                c.today(),
                c.withPartner() || s.dueOn() == null ? c.today().plus(c.again()) : s.dueOn());
    }

    @Override
    public State evolve(State state, RiskEvent event) {
        if (event instanceof Identified e) {
            return new State.Open(e.supplierId(), e.title(), e.owner(), null, e.dueOn(), false);
        }
        if (!(state instanceof State.Open s)) {
            return state;
        }
        return switch (event) {
            case Identified _ -> s;
            case Assessed e -> s.with(e);
            case OwnerChanged e -> s.of(e.owner());
            case ReassessmentDue _ -> s.due();
            case Closed e -> new State.Over(s, e.reason());
        };
    }
}
