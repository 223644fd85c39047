package entente.governance.contacts;

import entente.governance.contacts.ContactEvent.Begun;
import entente.governance.contacts.ContactEvent.Ended;
import entente.governance.contacts.ContactEvent.Made;
import entente.governance.contacts.ContactEvent.QuarterPassed;
import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import entente.platform.web.CompanyTime;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Says when a quarter is over, some days after its end: a contact of the last day is told of a
 * little later. Days begin where the company is.
 */
@Singleton
public class QuarterPolicy implements Policy<ContactEvent, ContactCommand> {

    private final Supplier<CommandHandler<ContactCommand, ?, ?>> contacts;
    private final ZoneId zone;
    private final int graceDays;

    @Inject
    QuarterPolicy(
            CommandHandler<ContactCommand, ContactState, ContactEvent> contacts,
            CompanyTime time,
            @ConfigProperty(name = "entente.governance.contacts.grace-days", defaultValue = "5")
                    int graceDays) {
        this(() -> contacts, time.zone(), graceDays);
    }

    QuarterPolicy(
            Supplier<CommandHandler<ContactCommand, ?, ?>> contacts, ZoneId zone, int graceDays) {
        this.contacts = contacts;
        this.zone = zone;
        this.graceDays = graceDays;
    }

    @Override
    public String name() {
        return "sponsor-contact-quarters";
    }

    @Override
    public Feed<ContactEvent> feed() {
        return new Feed.Log<>(ContactEvent.CATEGORY);
    }

    @Override
    public CommandHandler<ContactCommand, ?, ?> handler() {
        return contacts.get();
    }

    @Override
    public List<Reaction<ContactCommand>> react(Recorded<ContactEvent> recorded) {
        return switch (recorded.event()) {
            case Begun e -> await(recorded.id(), e.firstDue());
            case QuarterPassed e -> await(recorded.id(), e.quarter().next());
            case Made _, Ended _ -> List.of();
        };
    }

    /** Each quarter has a deadline of its own: what is due then is decided by the stream. */
    private List<Reaction<ContactCommand>> await(String partnership, Quarter quarter) {
        Instant over = quarter.next().first().plusDays(graceDays).atStartOfDay(zone).toInstant();
        return List.of(new Reaction.Remind<>(partnership + "/" + quarter, over));
    }

    @Override
    public List<Reaction<ContactCommand>> deadlinePassed(String key, Instant due) {
        int slash = key.indexOf('/');
        return List.of(
                new Reaction.Send<>(
                        UUID.fromString(key.substring(0, slash)),
                        new ContactCommand.Pass(Quarter.parse(key.substring(slash + 1)))));
    }
}
