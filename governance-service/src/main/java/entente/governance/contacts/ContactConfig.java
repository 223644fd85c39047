package entente.governance.contacts;

import entente.governance.contacts.ContactEvent.Begun;
import entente.governance.contacts.ContactEvent.Ended;
import entente.governance.contacts.ContactEvent.Made;
import entente.governance.contacts.ContactEvent.QuarterPassed;
import entente.governance.notifications.Audience;
import entente.governance.notifications.Bell;
import entente.governance.notifications.NoticeKind;
import entente.governance.notifications.Ring;
import entente.governance.story.Chapter;
import entente.governance.story.Reader;
import entente.governance.story.Told;
import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.web.live.EventAudience;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who carries out the commands of this capability, who hears of them, and in which words. */
@Singleton
public class ContactConfig {

    @Produces
    @Singleton
    CommandHandler<ContactCommand, ContactState, ContactEvent> contacts(EventStore store) {
        return CommandHandler.of(store, ContactEvent.CATEGORY, new Contacts());
    }

    /** Both sides hear of it. */
    @Produces
    @Singleton
    EventAudience audience() {
        return EventAudience.of(ContactEvent.CATEGORY, recorded -> recorded.event().supplierId());
    }

    @Produces
    @Singleton
    Bell bell() {
        return new ContactBell();
    }

    @Produces
    @Singleton
    Chapter chapter() {
        return new ContactChapter();
    }

    /** Who leads on either side is told of a silent quarter. */
    static final class ContactBell implements Bell {

        @Override
        public List<Category<?>> categories() {
            return List.of(ContactEvent.CATEGORY);
        }

        @Override
        public List<Ring> ring(Recorded<?> recorded) {
            return recorded.event() instanceof QuarterPassed e && e.silent()
                    ? List.of(
                            new Ring(
                                    e.partnershipId(),
                                    e.supplierId(),
                                    NoticeKind.MISSED,
                                    "The sponsors had no contact in " + e.quarter(),
                                    "/sponsors/" + e.supplierId() + "/contacts",
                                    null,
                                    Audience.leading()))
                    : List.of();
        }
    }

    /** The contact of the sponsors, in words. */
    static final class ContactChapter implements Chapter {

        @Override
        public List<Category<?>> categories() {
            return List.of(ContactEvent.CATEGORY);
        }

        @Override
        public Optional<Told> tell(Recorded<?> recorded) {
            return recorded.event() instanceof ContactEvent event
                    ? Optional.of(new Told(words(event), "PEOPLE", Set.of(Reader.values())))
                    : Optional.empty();
        }

        private static String words(ContactEvent event) {
            return switch (event) {
                case Begun e -> "Sponsors are due to be in contact from " + e.firstDue() + " on";
                case Made e ->
                        "The sponsors were in contact on %s: %s"
                                .formatted(e.on(), e.kind().name().toLowerCase(Locale.ROOT));
                case QuarterPassed e ->
                        (e.silent()
                                        ? "The sponsors had no contact in "
                                        : "The sponsors were in contact in ")
                                + e.quarter();
                case Ended _ -> "No contact of sponsors is due any more";
            };
        }
    }
}
