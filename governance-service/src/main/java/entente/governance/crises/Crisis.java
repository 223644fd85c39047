package entente.governance.crises;

import entente.governance.crises.CrisisCommand.Close;
import entente.governance.crises.CrisisCommand.Plan;
import entente.governance.crises.CrisisCommand.Promise;
import entente.governance.crises.CrisisCommand.Receive;
import entente.governance.crises.CrisisEvent.Closed;
import entente.governance.crises.CrisisEvent.Outcome;
import entente.governance.crises.CrisisEvent.Promised;
import entente.governance.crises.CrisisEvent.Received;
import entente.governance.crises.CrisisEvent.Recorded;
import entente.governance.crises.CrisisState.Going;
import entente.governance.crises.CrisisState.Known;
import entente.governance.crises.CrisisState.Over;
import entente.governance.crises.CrisisState.Sheet;
import entente.platform.Decider;
import entente.platform.Rejected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A crisis. It is over only when something was made of it with each partner that it concerned: a
 * newer emergency plan and a joint innovation.
 */
public final class Crisis implements Decider<CrisisCommand, CrisisState, CrisisEvent> {

    private record On(CrisisCommand command, CrisisState state) {}

    @Override
    public CrisisState initial() {
        return new CrisisState.Absent();
    }

    @Override
    public List<CrisisEvent> decide(CrisisCommand command, CrisisState state) {
        return switch (new On(command, state)) {
            case On(CrisisCommand.Log c, CrisisState.Absent _) -> log(c);
            case On(CrisisCommand.Log _, Known _) ->
                    throw new Rejected("crisis-exists", "This crisis was recorded before");
            case On(CrisisCommand _, CrisisState.Absent _) ->
                    throw new Rejected(
                            Rejected.Kind.MISSING, "not-found", "There is no such crisis");
            case On(Promise c, Going s) -> {
                requireConcerned(s.sheet(), c.supplierId(), c.unit());
                yield List.of(
                        new Promised(c.supplierId(), c.quantity(), c.unit(), c.today(), c.by()));
            }
            case On(Receive c, Going s) -> {
                requireConcerned(s.sheet(), c.supplierId(), c.unit());
                yield List.of(
                        new Received(c.supplierId(), c.quantity(), c.unit(), c.today(), c.by()));
            }
            case On(Close c, Going s) -> close(c, s.sheet());
            case On(Close _, Over _) -> List.of();
            case On(CrisisCommand _, Over _) -> throw new Rejected("crisis-closed", "It is over");
        };
    }

    private static List<CrisisEvent> log(CrisisCommand.Log c) {
        if (c.startedOn().isAfter(c.today())) {
            throw new Rejected("started-in-the-future", "What will be is a scenario");
        }
        if (c.categories().isEmpty() && c.suppliers().isEmpty()) {
            throw new Rejected("nothing-concerned", "A crisis concerns categories or suppliers");
        }
        return each(
                c.suppliers(),
                supplier ->
                        new Recorded(
                                supplier,
                                c.scenario(),
                                c.title(),
                                c.startedOn(),
                                c.categories(),
                                c.suppliers(),
                                c.recurrences(),
                                c.by()));
    }

    private static List<CrisisEvent> close(Close c, Sheet sheet) {
        LocalDate began = sheet.recorded().startedOn();
        if (c.endedOn().isBefore(began) || c.endedOn().isAfter(c.today())) {
            throw new Rejected("end-malformed", "It ended between its first day and today");
        }
        for (UUID supplier : sheet.suppliers()) {
            Plan plan = c.partners().get(supplier);
            Outcome outcome = c.outcomes().get(supplier);
            if (plan != null) {
                requireOutcome(supplier, outcome, plan, began);
            }
        }
        for (UUID supplier : c.outcomes().keySet()) {
            if (!sheet.suppliers().contains(supplier) || !c.partners().containsKey(supplier)) {
                throw new Rejected(
                        "outcome-of-no-partner", "No partner that it concerned: " + supplier);
            }
        }
        return each(
                sheet.suppliers(),
                supplier ->
                        new Closed(
                                supplier,
                                c.endedOn(),
                                supplier == null ? null : c.outcomes().get(supplier),
                                c.by()));
    }

    private static void requireOutcome(
            UUID supplier, @Nullable Outcome outcome, Plan plan, LocalDate began) {
        if (outcome == null) {
            throw new Rejected(
                    "outcome-missing",
                    "A newer emergency plan and a joint innovation are missing with " + supplier);
        }
        Integer version = plan.version();
        LocalDate agreedOn = plan.agreedOn();
        if (version == null
                || agreedOn == null
                || version != outcome.planVersion()
                || agreedOn.isBefore(began)) {
            throw new Rejected(
                    "emergency-plan-unchanged",
                    "This is no version of the emergency plan that holds and that both agreed on"
                            + " since it began");
        }
    }

    private static void requireConcerned(Sheet sheet, UUID supplier, String unit) {
        if (!sheet.suppliers().contains(supplier)) {
            throw new Rejected(
                    Rejected.Kind.MISSING, "not-found", "It does not concern this supplier");
        }
        if (!sheet.capacity(supplier, unit).unit().equals(unit)) {
            throw new Rejected(
                    "unit-different",
                    "What is promised and received is counted in one unit: "
                            + sheet.capacity(supplier, unit).unit());
        }
    }

    /** One fact for each supplier; one of nobody where there is none. */
    private static List<CrisisEvent> each(
            List<UUID> suppliers, Function<@Nullable UUID, CrisisEvent> fact) {
        if (suppliers.isEmpty()) {
            return List.of(fact.apply(null));
        }
        List<CrisisEvent> facts = new ArrayList<>();
        suppliers.forEach(supplier -> facts.add(fact.apply(supplier)));
        return facts;
    }

    @Override
    public CrisisState evolve(CrisisState state, CrisisEvent event) {
        return switch (event) {
            case Recorded e -> state instanceof CrisisState.Absent ? new Going(Sheet.of(e)) : state;
            case Promised e ->
                    state instanceof Going s
                            ? new Going(
                                    s.sheet()
                                            .with(
                                                    e.supplierId(),
                                                    s.sheet()
                                                            .capacity(e.supplierId(), e.unit())
                                                            .promised(e.quantity())))
                            : state;
            case Received e ->
                    state instanceof Going s
                            ? new Going(
                                    s.sheet()
                                            .with(
                                                    e.supplierId(),
                                                    s.sheet()
                                                            .capacity(e.supplierId(), e.unit())
                                                            .received(e.quantity())))
                            : state;
            case Closed e ->
                    state instanceof Known s ? new Over(s.sheet().closed(e), e.endedOn()) : state;
        };
    }
}
