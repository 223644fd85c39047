package entente.governance.crises;

import entente.governance.crises.CrisisEvent.Closed;
import entente.governance.crises.CrisisEvent.Promised;
import entente.governance.crises.CrisisEvent.Received;
import entente.governance.matters.Matter;
import entente.governance.matters.MatterCommand;
import entente.governance.matters.MatterEvent;
import entente.governance.matters.MatterKind;
import entente.governance.matters.MatterState;
import entente.governance.partnership.PartnershipId;
import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A crisis is open between us and each supplier that it concerns, until it is over. */
@Singleton
public class NoteCrisesPolicy implements Policy<CrisisEvent, MatterCommand> {

    private final Supplier<CommandHandler<MatterCommand, ?, ?>> matters;

    @Inject
    NoteCrisesPolicy(CommandHandler<MatterCommand, MatterState, MatterEvent> matters) {
        this(() -> matters);
    }

    NoteCrisesPolicy(Supplier<CommandHandler<MatterCommand, ?, ?>> matters) {
        this.matters = matters;
    }

    @Override
    public String name() {
        return "matters-of-crises";
    }

    @Override
    public Feed<CrisisEvent> feed() {
        return new Feed.Log<>(CrisisEvent.CATEGORY);
    }

    @Override
    public CommandHandler<MatterCommand, ?, ?> handler() {
        return matters.get();
    }

    @Override
    public List<Reaction<MatterCommand>> react(Recorded<CrisisEvent> recorded) {
        @Nullable UUID supplier = recorded.event().supplierId();
        if (supplier == null) {
            return List.of();
        }
        UUID partnership = PartnershipId.of(supplier);
        return switch (recorded.event()) {
            case CrisisEvent.Recorded e ->
                    List.of(
                            new Reaction.Send<>(
                                    partnership,
                                    new MatterCommand.Note(
                                            partnership, supplier, matter(recorded, e))));
            case Closed e ->
                    List.of(
                            new Reaction.Send<>(
                                    partnership,
                                    new MatterCommand.SettleAbout(
                                            MatterKind.CRISIS,
                                            recorded.id(),
                                            "The crisis was over on " + e.endedOn())));
            case Promised _, Received _ -> List.of();
        };
    }

    private static Matter matter(Recorded<?> recorded, CrisisEvent.Recorded e) {
        return new Matter(
                recorded.eventId(),
                MatterKind.CRISIS,
                recorded.id(),
                null,
                "Crisis since " + e.startedOn() + ": " + e.title(),
                null,
                null,
                null,
                null,
                recorded.eventId(),
                e.startedOn());
    }
}
