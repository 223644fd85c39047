package entente.governance.winddown;

import entente.governance.people.PartnershipRole;
import entente.governance.people.Roster;
import entente.governance.people.Roster.Seat;
import entente.governance.people.Side;
import entente.governance.winddown.WindDownCommand.AgreeEarlyEnd;
import entente.governance.winddown.WindDownCommand.CallOff;
import entente.governance.winddown.WindDownCommand.Complete;
import entente.governance.winddown.WindDownCommand.GiveNotice;
import entente.governance.winddown.WindDownCommand.MarkOverdue;
import entente.governance.winddown.WindDownCommand.Overtake;
import entente.governance.winddown.WindDownCommand.Plan;
import entente.governance.winddown.WindDownCommand.PlanByVerdict;
import entente.governance.winddown.WindDownEvent.Arranged;
import entente.governance.winddown.WindDownEvent.CalledOff;
import entente.governance.winddown.WindDownEvent.Completed;
import entente.governance.winddown.WindDownEvent.EarlyEndAgreed;
import entente.governance.winddown.WindDownEvent.ItemDone;
import entente.governance.winddown.WindDownEvent.ItemOverdue;
import entente.governance.winddown.WindDownEvent.ItemWaived;
import entente.governance.winddown.WindDownEvent.NoticeGiven;
import entente.governance.winddown.WindDownEvent.Overtaken;
import entente.governance.winddown.WindDownEvent.Planned;
import entente.governance.winddown.WindDownState.Absent;
import entente.governance.winddown.WindDownState.Known;
import entente.governance.winddown.WindDownState.Outcome;
import entente.governance.winddown.WindDownState.Over;
import entente.governance.winddown.WindDownState.Planning;
import entente.governance.winddown.WindDownState.Progress;
import entente.governance.winddown.WindDownState.Running;
import entente.platform.Decider;
import entente.platform.Rejected;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The wind-downs of a partnership, one after the other; what its checklist says is another's. */
public final class WindDown implements Decider<WindDownCommand, WindDownState, WindDownEvent> {

    private record On(WindDownCommand command, WindDownState state) {}

    @Override
    public WindDownState initial() {
        return new Absent();
    }

    @Override
    public List<WindDownEvent> decide(WindDownCommand command, WindDownState state) {
        return switch (new On(command, state)) {
            case On(PlanByVerdict c, WindDownState s) -> byVerdict(c, s);
            case On(Plan c, WindDownState s) -> plan(c, s);
            case On(Overtake c, Planning s) -> List.of(overtaken(c, s));
            case On(Overtake c, Running s) -> List.of(overtaken(c, s));
            // A completed wind-down is what closes most partnerships.
            case On(Overtake _, WindDownState _) -> List.of();
            case On(MarkOverdue c, Running s) -> Checklist.overdue(c, s);
            case On(MarkOverdue _, WindDownState _) -> List.of();
            case On(Complete _, Over s) when s.outcome() == Outcome.COMPLETED -> List.of();
            case On(CallOff _, Over s) when s.outcome() == Outcome.CALLED_OFF -> List.of();
            case On(WindDownCommand _, Absent _) ->
                    throw new Rejected(
                            Rejected.Kind.MISSING,
                            "not-found",
                            "This partnership is not being wound down");
            case On(WindDownCommand _, Over _) ->
                    throw new Rejected("wind-down-over", "This wind-down is over");
            case On(CallOff c, Planning s) -> List.of(callOff(c, s));
            case On(CallOff _, Running _) ->
                    throw new Rejected(
                            "notice-given", "Notice was given; the partner relies on the end");
            case On(GiveNotice c, Planning s) -> List.of(notice(c, s));
            case On(GiveNotice _, Running _) -> List.of();
            case On(WindDownCommand _, Planning _) ->
                    throw new Rejected("notice-not-given", "The partner was not given notice yet");
            case On(AgreeEarlyEnd c, Running s) -> agree(c, s);
            case On(Complete c, Running s) -> List.of(complete(c, s));
            case On(WindDownCommand.Arrange c, Running s) -> Checklist.arrange(c, s);
            case On(WindDownCommand.Finish c, Running s) -> Checklist.finish(c, s);
            case On(WindDownCommand.Waive c, Running s) -> Checklist.waive(c, s);
        };
    }

    private static List<WindDownEvent> byVerdict(PlanByVerdict c, WindDownState state) {
        return runs(state, c.opening())
                ? List.of()
                : List.of(
                        planned(
                                c.partnershipId(),
                                c.supplierId(),
                                c.opening(),
                                EndCause.REVIEW_VERDICT,
                                c.reason(),
                                c.reviewId(),
                                c.on(),
                                c.by(),
                                state));
    }

    private static List<WindDownEvent> plan(Plan c, WindDownState state) {
        if (runs(state, c.opening())) {
            throw new Rejected("wind-down-running", "This partnership is being wound down already");
        }
        Seat _ = sponsor(c.roster(), Side.OURS, c.by());
        return List.of(
                planned(
                        c.partnershipId(),
                        c.supplierId(),
                        c.opening(),
                        c.cause(),
                        c.reason(),
                        null,
                        c.on(),
                        c.by(),
                        state));
    }

    /** One of an earlier opening that was planned in the moment of its end is of no use. */
    private static boolean runs(WindDownState state, int opening) {
        return switch (state) {
            case Absent _, Over _ -> false;
            case Planning s -> s.plan().opening() >= opening;
            case Running s -> s.plan().opening() >= opening;
        };
    }

    private static Planned planned(
            UUID partnership,
            UUID supplier,
            int opening,
            EndCause cause,
            String reason,
            @Nullable UUID review,
            LocalDate on,
            String by,
            WindDownState before) {
        int run = before instanceof Known known ? known.plan().run() + 1 : 1;
        return new Planned(
                partnership,
                supplier,
                WindDownId.of(partnership, run),
                opening,
                run,
                cause,
                reason,
                review,
                on,
                by);
    }

    private static WindDownEvent callOff(CallOff c, Planning state) {
        Seat _ = sponsor(c.roster(), Side.OURS, c.by());
        Planned plan = state.plan();
        return new CalledOff(
                plan.partnershipId(),
                plan.supplierId(),
                plan.windDownId(),
                plan.cause(),
                c.reason(),
                c.on(),
                c.by());
    }

    private static WindDownEvent notice(GiveNotice c, Planning state) {
        Seat _ = sponsor(c.roster(), Side.OURS, c.by());
        LocalDate end = end(c);
        Planned plan = state.plan();
        return new NoticeGiven(
                plan.partnershipId(),
                plan.supplierId(),
                plan.windDownId(),
                plan.cause(),
                plan.reason(),
                c.exit(),
                end,
                Checklist.standard(end, c.zone()),
                c.on(),
                c.by());
    }

    private static LocalDate end(GiveNotice c) {
        Exit exit = c.exit();
        LocalDate wanted = c.endOn();
        LocalDate first = exit == null ? c.on() : exit.endAfter(c.on());
        if (exit == null && wanted == null) {
            throw new Rejected(
                    "exit-provision-missing",
                    "No agreement says how long notice and transition take; name the last day");
        }
        if (wanted != null && wanted.isBefore(first)) {
            throw new Rejected(
                    "end-too-early", "Notice and transition last until " + first + " at least");
        }
        return wanted == null ? first : wanted;
    }

    private static List<WindDownEvent> agree(AgreeEarlyEnd c, Running state) {
        Seat seat = sponsor(c.roster(), c.side(), c.by());
        Planned plan = state.plan();
        return state.early().contains(c.side())
                ? List.of()
                : List.of(
                        new EarlyEndAgreed(
                                plan.partnershipId(),
                                plan.supplierId(),
                                plan.windDownId(),
                                c.side(),
                                seat.personId(),
                                c.on(),
                                c.by()));
    }

    private static WindDownEvent complete(Complete c, Running state) {
        Seat _ = sponsor(c.roster(), Side.OURS, c.by());
        List<String> open =
                state.items().stream()
                        .filter(each -> !each.closed())
                        .map(each -> each.task().item().name())
                        .toList();
        if (!open.isEmpty()) {
            throw new Rejected("items-open", "Each item is done or waived first", open);
        }
        if (c.on().isBefore(state.notice().plannedEndOn())
                && !state.early().containsAll(Set.of(Side.values()))) {
            throw new Rejected(
                    "transition-running",
                    "The transition lasts until "
                            + state.notice().plannedEndOn()
                            + " unless both sponsors agree to an earlier end");
        }
        Planned plan = state.plan();
        return new Completed(
                plan.partnershipId(), plan.supplierId(), plan.windDownId(), c.on(), c.by());
    }

    private static WindDownEvent overtaken(Overtake c, Known state) {
        Planned plan = state.plan();
        return new Overtaken(plan.partnershipId(), plan.supplierId(), plan.windDownId(), c.on());
    }

    static Seat sponsor(Roster roster, Side side, String by) {
        return roster.of(by)
                .filter(seat -> seat.side() == side && seat.has(PartnershipRole.SPONSOR))
                .orElseThrow(() ->
                        new Rejected(
                                "not-the-sponsor",
                                "The sponsor says so, under the account that is tied to the seat"));
    }

    @Override
    public WindDownState evolve(WindDownState state, WindDownEvent event) {
        return switch (event) {
            case Planned e -> new Planning(e);
            case NoticeGiven e when state instanceof Known s ->
                    new Running(
                            s.plan(), e, e.tasks().stream().map(Progress::of).toList(), Set.of());
            case CalledOff e when state instanceof Known s -> over(s, Outcome.CALLED_OFF, e.on());
            case Completed e when state instanceof Known s -> over(s, Outcome.COMPLETED, e.on());
            case Overtaken e when state instanceof Known s -> over(s, Outcome.OVERTAKEN, e.on());
            case Arranged e when state instanceof Running s ->
                    s.with(e.task().item(), _ -> Progress.of(e.task()));
            case ItemDone e when state instanceof Running s -> s.with(e.item(), each -> each.by(e));
            case ItemWaived e when state instanceof Running s ->
                    s.with(e.item(), each -> each.by(e));
            case ItemOverdue e when state instanceof Running s ->
                    s.with(e.task().item(), Progress::late);
            case EarlyEndAgreed e when state instanceof Running s -> s.agreed(e.side());
            // Nothing else is ever recorded in these phases.
            case NoticeGiven _,
                    CalledOff _,
                    Completed _,
                    Overtaken _,
                    Arranged _,
                    ItemDone _,
                    ItemWaived _,
                    ItemOverdue _,
                    EarlyEndAgreed _ ->
                    state;
        };
    }

    private static WindDownState over(Known state, Outcome outcome, LocalDate on) {
        return new Over(
                state.plan(), state instanceof Running running ? running : null, outcome, on);
    }
}
