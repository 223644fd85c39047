package entente.supplier.assessment;

import entente.platform.Recorded;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.web.list.Lists;
import entente.platform.web.live.EventAudience;
import entente.supplier.story.Chapter;
import entente.supplier.story.Told;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who carries out the commands of this capability, and by what is measured. */
@Singleton
public class AssessmentConfig {

    @Produces
    @Singleton
    CommandHandler<AssessmentCommand, AssessmentState, AssessmentEvent> assessments(
            EventStore store) {
        return CommandHandler.of(store, AssessmentEvent.CATEGORY, new Assessment());
    }

    @Produces
    @Singleton
    Yardstick yardstick(
            @ConfigProperty(name = "entente.supplier.assessment-ready-from", defaultValue = "60")
                    BigDecimal readyFrom,
            @ConfigProperty(name = "entente.supplier.assessment-large-gap", defaultValue = "40")
                    BigDecimal largeGap,
            @ConfigProperty(name = "entente.supplier.assessment-months", defaultValue = "12")
                    int validMonths) {
        return new Yardstick(readyFrom, largeGap, validMonths);
    }

    /** A supplier's users hear when they are asked. */
    @Produces
    @Singleton
    EventAudience audience() {
        return EventAudience.of(
                AssessmentEvent.CATEGORY,
                recorded ->
                        AssessmentWords.known(recorded.event())
                                ? recorded.event().supplierId()
                                : null);
    }

    @Produces
    @Singleton
    Chapter chapter(
            CommandHandler<AssessmentCommand, AssessmentState, AssessmentEvent> assessments,
            AssessmentsView view,
            Lists lists) {
        return supplier ->
                lists.of(view).where("supplierId", supplier).current().stream()
                        .flatMap(row -> assessments.events(row.id).stream())
                        .map(AssessmentConfig::told)
                        .toList();
    }

    private static Told told(Recorded<AssessmentEvent> recorded) {
        AssessmentEvent event = recorded.event();
        Told told =
                AssessmentWords.known(event)
                        ? Told.of(recorded, AssessmentWords.of(event))
                        : Told.internally(recorded, AssessmentWords.of(event));
        return told.notForEngineers();
    }
}
