package entente.governance.winddown;

import entente.governance.partnership.PartnershipCommand;
import entente.governance.partnership.PartnershipEvent;
import entente.governance.partnership.PartnershipState;
import entente.governance.partnership.ReviewId;
import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;

/**
 * A partnership whose partner was given notice is being wound down; one whose verdict is taken back
 * is reviewed again.
 */
@Singleton
public class NoteWindingDownPolicy implements Policy<WindDownEvent, PartnershipCommand> {

    private final Supplier<CommandHandler<PartnershipCommand, ?, ?>> partnerships;

    @Inject
    NoteWindingDownPolicy(
            CommandHandler<PartnershipCommand, PartnershipState, PartnershipEvent> partnerships) {
        this(() -> partnerships);
    }

    NoteWindingDownPolicy(Supplier<CommandHandler<PartnershipCommand, ?, ?>> partnerships) {
        this.partnerships = partnerships;
    }

    @Override
    public String name() {
        return "note-winding-down";
    }

    @Override
    public Feed<WindDownEvent> feed() {
        return new Feed.Log<>(WindDownEvent.CATEGORY);
    }

    @Override
    public CommandHandler<PartnershipCommand, ?, ?> handler() {
        return partnerships.get();
    }

    @Override
    public List<Reaction<PartnershipCommand>> react(Recorded<WindDownEvent> recorded) {
        return switch (recorded.event()) {
            case WindDownEvent.NoticeGiven e ->
                    List.of(
                            new Reaction.Send<>(
                                    e.partnershipId(),
                                    new PartnershipCommand.NoteWindingDown(e.windDownId())));
            // The verdict to end it left no other review to wait for.
            case WindDownEvent.CalledOff e when e.cause() == EndCause.REVIEW_VERDICT ->
                    List.of(
                            new Reaction.Send<>(
                                    e.partnershipId(),
                                    new PartnershipCommand.CallReview(
                                            ReviewId.of(e.partnershipId(), e.windDownId()),
                                            e.on())));
            case WindDownEvent.Planned _,
                    WindDownEvent.CalledOff _,
                    WindDownEvent.Arranged _,
                    WindDownEvent.ItemDone _,
                    WindDownEvent.ItemWaived _,
                    WindDownEvent.ItemOverdue _,
                    WindDownEvent.EarlyEndAgreed _,
                    WindDownEvent.Completed _,
                    WindDownEvent.Overtaken _ ->
                    List.of();
        };
    }
}
