package entente.governance.contacts;

import entente.governance.contacts.ContactEvent.Begun;
import entente.governance.contacts.ContactEvent.Ended;
import entente.governance.contacts.ContactEvent.Made;
import entente.governance.contacts.ContactEvent.QuarterPassed;
import entente.governance.matters.Matter;
import entente.governance.matters.MatterCommand;
import entente.governance.matters.MatterEvent;
import entente.governance.matters.MatterKind;
import entente.governance.matters.MatterState;
import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;

/** A silent quarter is open between the sides until the sponsors are in contact again. */
@Singleton
public class NoteSilencePolicy implements Policy<ContactEvent, MatterCommand> {

    private static final String ABOUT = "sponsors";

    private final Supplier<CommandHandler<MatterCommand, ?, ?>> matters;

    @Inject
    NoteSilencePolicy(CommandHandler<MatterCommand, MatterState, MatterEvent> matters) {
        this(() -> matters);
    }

    NoteSilencePolicy(Supplier<CommandHandler<MatterCommand, ?, ?>> matters) {
        this.matters = matters;
    }

    @Override
    public String name() {
        return "matters-of-silence";
    }

    @Override
    public Feed<ContactEvent> feed() {
        return new Feed.Log<>(ContactEvent.CATEGORY);
    }

    @Override
    public CommandHandler<MatterCommand, ?, ?> handler() {
        return matters.get();
    }

    @Override
    public List<Reaction<MatterCommand>> react(Recorded<ContactEvent> recorded) {
        return switch (recorded.event()) {
            case QuarterPassed e when e.silent() ->
                    send(
                            e,
                            new MatterCommand.Note(
                                    e.partnershipId(), e.supplierId(), matter(recorded, e)));
            case Made e ->
                    send(
                            e,
                            new MatterCommand.SettleAbout(
                                    MatterKind.SPONSOR_SILENT,
                                    ABOUT,
                                    "The sponsors were in contact on " + e.on()));
            case QuarterPassed _, Begun _, Ended _ -> List.of();
        };
    }

    private static Matter matter(Recorded<?> recorded, QuarterPassed e) {
        return new Matter(
                recorded.eventId(),
                MatterKind.SPONSOR_SILENT,
                ABOUT,
                null,
                "The sponsors had no contact in " + e.quarter(),
                null,
                null,
                null,
                e.quarter().toString(),
                recorded.eventId(),
                e.quarter().last());
    }

    private static List<Reaction<MatterCommand>> send(ContactEvent event, MatterCommand command) {
        return List.of(new Reaction.Send<>(event.partnershipId(), command));
    }
}
