package entente.governance.kickoff;

import entente.governance.kickoff.WorkshopEvent.Confirmed;
import entente.governance.kickoff.WorkshopEvent.Held;
import entente.governance.kickoff.WorkshopEvent.OutputDelivered;
import entente.governance.kickoff.WorkshopEvent.OutputWithdrawn;
import entente.governance.kickoff.WorkshopEvent.Prepared;
import entente.governance.kickoff.WorkshopEvent.Scheduled;
import entente.governance.people.Side;
import entente.governance.story.Chapter;
import entente.governance.story.Reader;
import entente.governance.story.Told;
import entente.platform.Category;
import entente.platform.Recorded;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A kick-off workshop in words. */
final class WorkshopChapter implements Chapter {

    @Override
    public List<Category<?>> categories() {
        return List.of(WorkshopEvent.CATEGORY);
    }

    @Override
    public Optional<Told> tell(Recorded<?> recorded) {
        return recorded.event() instanceof WorkshopEvent event
                ? Optional.of(new Told(words(event), "WORKSHOP", EnumSet.allOf(Reader.class)))
                : Optional.empty();
    }

    private static String words(WorkshopEvent event) {
        return switch (event) {
            case Prepared _ -> "Kick-off workshop is being prepared";
            case Scheduled e -> "Kick-off workshop set for " + e.on();
            case OutputDelivered e -> "Workshop output there: " + plain(e.output());
            case OutputWithdrawn e ->
                    "Workshop output taken back: %s. %s".formatted(plain(e.output()), e.reason());
            case Confirmed e ->
                    e.side() == Side.OURS
                            ? "We confirmed the outputs of the workshop"
                            : "The partner confirmed the outputs of the workshop";
            case Held _ -> "Kick-off workshop held, all six outputs confirmed";
        };
    }

    private static String plain(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
