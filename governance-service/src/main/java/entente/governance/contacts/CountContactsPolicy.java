package entente.governance.contacts;

import entente.governance.meetings.MeetingEvent;
import entente.governance.partnership.PartnershipEvent;
import entente.governance.people.Side;
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

/** Contact is due while there is a partnership; a meeting with both sponsors is one. */
@Singleton
public class CountContactsPolicy implements Policy<Object, ContactCommand> {

    private final Supplier<CommandHandler<ContactCommand, ?, ?>> contacts;

    @Inject
    CountContactsPolicy(CommandHandler<ContactCommand, ContactState, ContactEvent> contacts) {
        this(() -> contacts);
    }

    CountContactsPolicy(Supplier<CommandHandler<ContactCommand, ?, ?>> contacts) {
        this.contacts = contacts;
    }

    @Override
    public String name() {
        return "count-sponsor-contacts";
    }

    @Override
    public Feed<Object> feed() {
        return new Feed.Logs(List.of(PartnershipEvent.CATEGORY, MeetingEvent.CATEGORY));
    }

    @Override
    public CommandHandler<ContactCommand, ?, ?> handler() {
        return contacts.get();
    }

    @Override
    public List<Reaction<ContactCommand>> react(Recorded<Object> recorded) {
        return switch (recorded.event()) {
            case PartnershipEvent.Opened e ->
                    send(
                            e.partnershipId(),
                            new ContactCommand.Begin(e.partnershipId(), e.supplierId(), e.on()));
            case PartnershipEvent.Closed e ->
                    send(e.partnershipId(), new ContactCommand.End(e.on()));
            case MeetingEvent.Held e when e.sponsorsPresent().containsAll(List.of(Side.values())) ->
                    send(
                            e.partnershipId(),
                            new ContactCommand.Make(
                                    e.heldOn(),
                                    ContactKind.MEETING,
                                    UUID.fromString(recorded.id()),
                                    null,
                                    e.heldOn(),
                                    e.by()));
            default -> List.of(); // nothing else opens, closes or brings both together
        };
    }

    private static List<Reaction<ContactCommand>> send(UUID partnership, ContactCommand command) {
        return List.of(new Reaction.Send<>(partnership, command));
    }
}
