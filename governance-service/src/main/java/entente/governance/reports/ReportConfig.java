package entente.governance.reports;

import entente.governance.people.Side;
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
import java.util.Optional;
import java.util.Set;

/** Who carries out the commands of this capability, who hears of them, and in which words. */
@Singleton
public class ReportConfig {

    @Produces
    @Singleton
    CommandHandler<ReportCommand, ReportState, ReportEvent> reports(EventStore store) {
        return CommandHandler.of(store, ReportEvent.CATEGORY, new Report());
    }

    /** Both sides hear of a report. */
    @Produces
    @Singleton
    EventAudience audience() {
        return EventAudience.of(ReportEvent.CATEGORY, recorded -> recorded.event().supplierId());
    }

    @Produces
    @Singleton
    Chapter chapter() {
        return new ReportChapter();
    }

    /** What of public reports is told to people. */
    static final class ReportChapter implements Chapter {

        @Override
        public List<Category<?>> categories() {
            return List.of(ReportEvent.CATEGORY);
        }

        @Override
        public Optional<Told> tell(Recorded<?> recorded) {
            return recorded.event() instanceof ReportEvent event
                    ? Optional.of(new Told(words(event), "PUBLIC_REPORT", Set.of(Reader.values())))
                    : Optional.empty();
        }

        private static String words(ReportEvent event) {
            return switch (event) {
                case ReportEvent.Drafted e -> "Public report drafted: " + e.report().headline();
                case ReportEvent.Released e ->
                        (e.side() == Side.OURS ? "We" : "The partner")
                                + " released the public report";
                case ReportEvent.Published _ -> "The report is public";
                case ReportEvent.Withdrawn e -> "Public report withdrawn: " + e.reason();
            };
        }
    }
}
