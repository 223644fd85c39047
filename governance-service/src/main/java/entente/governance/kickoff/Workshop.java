package entente.governance.kickoff;

import entente.governance.kickoff.WorkshopCommand.Confirm;
import entente.governance.kickoff.WorkshopCommand.Deliver;
import entente.governance.kickoff.WorkshopCommand.Prepare;
import entente.governance.kickoff.WorkshopCommand.Schedule;
import entente.governance.kickoff.WorkshopCommand.Withdraw;
import entente.governance.kickoff.WorkshopEvent.Confirmed;
import entente.governance.kickoff.WorkshopEvent.OutputDelivered;
import entente.governance.kickoff.WorkshopEvent.OutputWithdrawn;
import entente.governance.kickoff.WorkshopEvent.Prepared;
import entente.governance.kickoff.WorkshopEvent.Scheduled;
import entente.governance.kickoff.WorkshopState.Delivery;
import entente.governance.kickoff.WorkshopState.Folder;
import entente.governance.kickoff.WorkshopState.Known;
import entente.platform.Decider;
import entente.platform.Rejected;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The kick-off workshop of a partnership. Its outputs are given one by one and confirmed together;
 * a change of one asks both sides again.
 */
public final class Workshop implements Decider<WorkshopCommand, WorkshopState, WorkshopEvent> {

    private record On(WorkshopCommand command, WorkshopState state) {}

    @Override
    public WorkshopState initial() {
        return new WorkshopState.Absent();
    }

    @Override
    public List<WorkshopEvent> decide(WorkshopCommand command, WorkshopState state) {
        return switch (new On(command, state)) {
            case On(Prepare c, WorkshopState.Absent _) ->
                    List.of(new Prepared(c.partnershipId(), c.supplierId(), c.opening()));
            case On(Prepare _, Known _) -> List.of();
            case On(WorkshopCommand _, WorkshopState.Absent _) ->
                    throw new Rejected(
                            Rejected.Kind.MISSING, "not-found", "There is no such workshop");
            case On(Schedule _, WorkshopState.Held _) ->
                    throw new Rejected("workshop-held", "It is held already");
            case On(Schedule c, WorkshopState.Running s) -> schedule(c, s.folder());
            case On(Deliver c, Known s) -> deliver(c, s.folder());
            case On(Withdraw c, Known s) -> withdraw(c, s.folder());
            case On(Confirm _, WorkshopState.Held _) -> List.of();
            case On(Confirm c, WorkshopState.Running s) -> confirm(c, s.folder());
        };
    }

    private static List<WorkshopEvent> schedule(Schedule c, Folder folder) {
        if (c.on().equals(folder.on()) && c.invited().equals(folder.invited())) {
            return List.of();
        }
        if (c.on().isBefore(c.today())) {
            throw new Rejected("due-in-the-past", "A workshop is held today or later");
        }
        if (!c.seated().containsAll(c.invited())) {
            throw new Rejected(
                    "person-not-seated", "Only who sits at the partnership's table is invited");
        }
        return List.of(
                new Scheduled(
                        folder.partnershipId(), folder.supplierId(), c.on(), c.invited(), c.by()));
    }

    private static List<WorkshopEvent> deliver(Deliver c, Folder folder) {
        if (c.text().isBlank() && c.documentId() == null) {
            throw new Rejected("output-empty", "An output is a text, a document or both");
        }
        Delivery there = folder.outputs().get(c.output());
        if (there != null
                && there.text().equals(c.text())
                && Objects.equals(there.documentId(), c.documentId())) {
            return List.of();
        }
        return List.of(
                new OutputDelivered(
                        folder.partnershipId(),
                        folder.supplierId(),
                        c.output(),
                        c.text(),
                        c.documentId(),
                        c.side(),
                        c.by()));
    }

    private static List<WorkshopEvent> withdraw(Withdraw c, Folder folder) {
        if (!folder.outputs().containsKey(c.output())) {
            return List.of();
        }
        if (c.charterActive()) {
            throw new Rejected(
                    "workshop-charter-active",
                    "The charter in force rests on this output; replace it instead");
        }
        return List.of(
                new OutputWithdrawn(
                        folder.partnershipId(),
                        folder.supplierId(),
                        c.output(),
                        c.reason(),
                        c.by()));
    }

    private static List<WorkshopEvent> confirm(Confirm c, Folder folder) {
        Set<Output> missing = folder.missing();
        if (!missing.isEmpty()) {
            throw new Rejected(
                    "kick-off-outputs-missing",
                    "All six outputs are confirmed together",
                    missing.stream().map(Output::name).toList());
        }
        if (folder.confirmations().containsKey(c.side())) {
            return List.of();
        }
        if (c.by().equals(folder.confirmations().get(c.side().other()))) {
            throw new Rejected(
                    "confirmed-both-sides", "One person does not confirm for both sides");
        }
        Confirmed confirmed =
                new Confirmed(folder.partnershipId(), folder.supplierId(), c.side(), c.by());
        return folder.confirmations().isEmpty()
                ? List.of(confirmed)
                : List.of(
                        confirmed,
                        new WorkshopEvent.Held(folder.partnershipId(), folder.supplierId()));
    }

    @Override
    public WorkshopState evolve(WorkshopState state, WorkshopEvent event) {
        if (event instanceof Prepared e) {
            return new WorkshopState.Running(
                    new Folder(
                            e.partnershipId(),
                            e.supplierId(),
                            e.opening(),
                            null,
                            Set.of(),
                            Map.of(),
                            Map.of()));
        }
        if (!(state instanceof Known known)) {
            return state;
        }
        Folder folder = known.folder();
        return switch (event) {
            case Prepared _ -> state; // above
            case Scheduled e -> new WorkshopState.Running(folder.on(e.on(), e.invited()));
            case OutputDelivered e ->
                    new WorkshopState.Running(
                            folder.with(
                                    e.output(),
                                    new Delivery(e.text(), e.documentId(), e.side(), e.by())));
            case OutputWithdrawn e -> new WorkshopState.Running(folder.with(e.output(), null));
            case Confirmed e -> new WorkshopState.Running(folder.confirmed(e.side(), e.by()));
            case WorkshopEvent.Held _ -> new WorkshopState.Held(folder);
        };
    }
}
