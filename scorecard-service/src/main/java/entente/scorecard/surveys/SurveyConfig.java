package entente.scorecard.surveys;

import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.web.live.EventAudience;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who carries out the commands of this capability, and who hears of them. */
@Singleton
public class SurveyConfig {

    @Produces
    @Singleton
    CommandHandler<SurveyCommand, SurveyState, SurveyEvent> surveys(EventStore store) {
        return CommandHandler.of(store, SurveyEvent.CATEGORY, new Survey());
    }

    /** A supplier's users hear of a survey when it is closed, not of who rates meanwhile. */
    @Produces
    @Singleton
    EventAudience audience() {
        return EventAudience.of(
                SurveyEvent.CATEGORY,
                recorded ->
                        recorded.event() instanceof SurveyEvent.Closed closed
                                ? closed.supplierId()
                                : null);
    }
}
