package entente.governance.plans;

import entente.governance.calendar.Due;
import entente.governance.plans.PlanEvent.Agreed;
import entente.governance.plans.PlanEvent.Awaited;
import entente.governance.plans.PlanEvent.Extended;
import entente.governance.plans.PlanEvent.Unmeasured;
import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Has a plan judged some days after its window is over, when the numbers of the month have settled;
 * waits for them a while, and gives both sides a while to extend a plan that was not measured.
 */
@Singleton
public class PlanDuePolicy implements Policy<PlanEvent, PlanCommand> {

    /** Days after the end of the window, after that, and after that. */
    record Days(int settle, int grace, int decide) {

        Instant judged(YearMonth month, ZoneId zone) {
            return Due.over(month.atEndOfMonth().plusDays(settle), zone);
        }

        Instant waited(YearMonth month, ZoneId zone) {
            return Due.over(month.atEndOfMonth().plusDays((long) settle + grace), zone);
        }

        Instant givenUp(YearMonth month, ZoneId zone) {
            return Due.over(month.atEndOfMonth().plusDays((long) settle + grace + decide), zone);
        }
    }

    private final Supplier<CommandHandler<PlanCommand, ?, ?>> plans;
    private final Days days;

    @Inject
    PlanDuePolicy(
            CommandHandler<PlanCommand, PlanState, PlanEvent> plans,
            @ConfigProperty(name = "entente.governance.plans.settle-days", defaultValue = "10")
                    int settle,
            @ConfigProperty(name = "entente.governance.plans.grace-days", defaultValue = "30")
                    int grace,
            @ConfigProperty(name = "entente.governance.plans.extend-days", defaultValue = "30")
                    int decide) {
        this(() -> plans, new Days(settle, grace, decide));
    }

    PlanDuePolicy(Supplier<CommandHandler<PlanCommand, ?, ?>> plans, Days days) {
        this.plans = plans;
        this.days = days;
    }

    @Override
    public String name() {
        return "plan-due";
    }

    @Override
    public Feed<PlanEvent> feed() {
        return new Feed.Log<>(PlanEvent.CATEGORY);
    }

    @Override
    public CommandHandler<PlanCommand, ?, ?> handler() {
        return plans.get();
    }

    @Override
    public List<Reaction<PlanCommand>> react(Recorded<PlanEvent> recorded) {
        return switch (recorded.event()) {
            case Agreed e -> agreed(e);
            case Extended e ->
                    List.of(
                            new Reaction.Forget<>(key(e, "judge", e.before())),
                            new Reaction.Forget<>(key(e, "wait", e.before())),
                            new Reaction.Forget<>(key(e, "give-up", e.before())),
                            new Reaction.Remind<>(
                                    key(e, "judge", e.until()), days.judged(e.until(), e.zone())));
            case Awaited e ->
                    List.of(
                            new Reaction.Remind<>(
                                    key(e, "wait", e.month()), days.waited(e.month(), e.zone())));
            case Unmeasured e ->
                    List.of(
                            new Reaction.Remind<>(
                                    key(e, "give-up", e.month()),
                                    days.givenUp(e.month(), e.zone())));
            // A deadline of a plan that has ended finds nothing to do.
            case PlanEvent.Opened _,
                    PlanEvent.Joined _,
                    PlanEvent.Proposed _,
                    PlanEvent.Measured _,
                    PlanEvent.MilestoneReached _,
                    PlanEvent.MilestoneOverdue _,
                    PlanEvent.ExtensionProposed _,
                    PlanEvent.Succeeded _,
                    PlanEvent.Failed _,
                    PlanEvent.Withdrawn _ ->
                    List.of();
        };
    }

    private List<Reaction<PlanCommand>> agreed(Agreed e) {
        YearMonth until = e.terms().until();
        List<Reaction<PlanCommand>> reminders = new ArrayList<>();
        reminders.add(new Reaction.Remind<>(key(e, "judge", until), days.judged(until, e.zone())));
        int no = 0;
        for (Milestone milestone : e.terms().milestones()) {
            no++;
            reminders.add(
                    new Reaction.Remind<>(
                            key(e, "milestone", no), days.judged(milestone.until(), e.zone())));
        }
        return reminders;
    }

    private static String key(PlanEvent e, String what, Object which) {
        return e.partnershipId() + "/" + e.planId() + "/" + what + "/" + which;
    }

    @Override
    public List<Reaction<PlanCommand>> deadlinePassed(String key, Instant due) {
        List<String> parts = List.of(key.split("/", -1));
        UUID plan = UUID.fromString(parts.get(1));
        String which = parts.get(3);
        PlanCommand command =
                switch (parts.get(2)) {
                    case "judge" -> new PlanCommand.Judge(plan, YearMonth.parse(which), due);
                    case "wait" -> new PlanCommand.StopWaiting(plan, YearMonth.parse(which));
                    case "give-up" -> new PlanCommand.GiveUp(plan, YearMonth.parse(which), due);
                    default -> new PlanCommand.JudgeMilestone(plan, Integer.parseInt(which));
                };
        return List.of(new Reaction.Send<>(UUID.fromString(parts.getFirst()), command));
    }
}
