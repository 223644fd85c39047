package entente.governance.winddown;

import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Says when the day of an item of the checklist is over. */
@Singleton
public class WindDownDuePolicy implements Policy<WindDownEvent, WindDownCommand> {

    private final Supplier<CommandHandler<WindDownCommand, ?, ?>> windDowns;

    @Inject
    WindDownDuePolicy(CommandHandler<WindDownCommand, WindDownState, WindDownEvent> windDowns) {
        this(() -> windDowns);
    }

    WindDownDuePolicy(Supplier<CommandHandler<WindDownCommand, ?, ?>> windDowns) {
        this.windDowns = windDowns;
    }

    @Override
    public String name() {
        return "wind-down-due";
    }

    @Override
    public Feed<WindDownEvent> feed() {
        return new Feed.Log<>(WindDownEvent.CATEGORY);
    }

    @Override
    public CommandHandler<WindDownCommand, ?, ?> handler() {
        return windDowns.get();
    }

    @Override
    public List<Reaction<WindDownCommand>> react(Recorded<WindDownEvent> recorded) {
        return switch (recorded.event()) {
            case WindDownEvent.NoticeGiven e ->
                    e.tasks().stream().map(task -> await(e.partnershipId(), task)).toList();
            case WindDownEvent.Arranged e -> List.of(await(e.partnershipId(), e.task()));
            case WindDownEvent.ItemDone e -> List.of(forget(e.partnershipId(), e.item()));
            case WindDownEvent.ItemWaived e -> List.of(forget(e.partnershipId(), e.item()));
            case WindDownEvent.Overtaken e ->
                    Arrays.stream(Item.values())
                            .map(item -> forget(e.partnershipId(), item))
                            .toList();
            case WindDownEvent.Planned _,
                    WindDownEvent.CalledOff _,
                    WindDownEvent.ItemOverdue _,
                    WindDownEvent.EarlyEndAgreed _,
                    WindDownEvent.Completed _ ->
                    List.of();
        };
    }

    private static Reaction<WindDownCommand> await(UUID partnership, Task task) {
        return new Reaction.Remind<>(key(partnership, task.item()), task.over());
    }

    private static Reaction<WindDownCommand> forget(UUID partnership, Item item) {
        return new Reaction.Forget<>(key(partnership, item));
    }

    private static String key(UUID partnership, Item item) {
        return partnership + "/" + item;
    }

    @Override
    public List<Reaction<WindDownCommand>> deadlinePassed(String key, Instant due) {
        int slash = key.indexOf('/');
        return List.of(
                new Reaction.Send<>(
                        key.substring(0, slash),
                        new WindDownCommand.MarkOverdue(
                                Item.valueOf(key.substring(slash + 1)), due)));
    }
}
