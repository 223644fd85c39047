package entente.supplier.risk;

import entente.platform.Recorded;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.web.list.Lists;
import entente.supplier.risk.RiskEvent.Assessed;
import entente.supplier.risk.RiskEvent.Closed;
import entente.supplier.risk.RiskEvent.Identified;
import entente.supplier.risk.RiskEvent.OwnerChanged;
import entente.supplier.risk.RiskEvent.ReassessmentDue;
import entente.supplier.story.Chapter;
import entente.supplier.story.Told;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Who carries out the commands of this capability, and its part of the timeline. */
@Singleton
public class RiskConfig {

    @Produces
    @Singleton
    CommandHandler<Risk.Command, Risk.State, RiskEvent> risks(EventStore store) {
        return CommandHandler.of(store, RiskEvent.CATEGORY, new Risk());
    }

    @Produces
    @Singleton
    Chapter chapter(
            CommandHandler<Risk.Command, Risk.State, RiskEvent> risks,
            RiskRegisterView view,
            Lists lists) {
        return supplier ->
                lists.of(view).where("supplierId", supplier).current().stream()
                        .flatMap(row -> told(risks.events(row.id)).stream())
                        .toList();
    }

    private static List<Told> told(List<Recorded<RiskEvent>> events) {
        String title = events.getFirst().event() instanceof Identified e ? e.title() : "?";
        return events.stream()
                .map(e -> Told.internally(e, "Risk “%s”%s".formatted(title, words(e.event()))))
                .map(Told::notForEngineers)
                .toList();
    }

    private static String words(RiskEvent event) {
        return switch (event) {
            case Identified _ -> " seen";
            case Assessed e ->
                    ": %d of 25, after controls %d%s; next look %s"
                            .formatted(
                                    e.inherent().product(),
                                    e.residual().product(),
                                    e.withPartner() ? ", together with the partner" : "",
                                    e.nextDueOn());
            case OwnerChanged _ -> " has another owner";
            case ReassessmentDue e -> ": to be looked at again since " + e.dueOn();
            case Closed e -> " closed: " + e.reason();
        };
    }
}
