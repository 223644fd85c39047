package entente.governance.lessons;

import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who carries out the commands of this capability, of which no supplier hears. */
@Singleton
public class LessonConfig {

    @Produces
    @Singleton
    CommandHandler<LessonCommand, LessonState, LessonEvent> lessons(EventStore store) {
        return CommandHandler.of(store, LessonEvent.CATEGORY, new Lesson());
    }
}
