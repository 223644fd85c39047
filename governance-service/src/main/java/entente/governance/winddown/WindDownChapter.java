package entente.governance.winddown;

import entente.governance.people.Side;
import entente.governance.story.Chapter;
import entente.governance.story.Reader;
import entente.governance.story.Told;
import entente.governance.winddown.WindDownEvent.Arranged;
import entente.governance.winddown.WindDownEvent.CalledOff;
import entente.governance.winddown.WindDownEvent.Completed;
import entente.governance.winddown.WindDownEvent.EarlyEndAgreed;
import entente.governance.winddown.WindDownEvent.ItemDone;
import entente.governance.winddown.WindDownEvent.ItemOverdue;
import entente.governance.winddown.WindDownEvent.ItemWaived;
import entente.governance.winddown.WindDownEvent.NoticeGiven;
import entente.governance.winddown.WindDownEvent.Overtaken;
import entente.governance.winddown.WindDownEvent.Planned;
import entente.platform.Category;
import entente.platform.Recorded;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Wind-downs in words; before the notice they are for our people only. */
final class WindDownChapter implements Chapter {

    @Override
    public List<Category<?>> categories() {
        return List.of(WindDownEvent.CATEGORY);
    }

    @Override
    public Optional<Told> tell(Recorded<?> recorded) {
        return recorded.event() instanceof WindDownEvent event
                ? Optional.of(
                        new Told(
                                words(event),
                                "WIND_DOWN",
                                isOurs(event)
                                        ? Set.of(Reader.OURS)
                                        : Set.of(Reader.OURS, Reader.THEIRS)))
                : Optional.empty();
    }

    static boolean isOurs(WindDownEvent event) {
        return switch (event) {
            // Whether notice was given before is not said in the last one.
            case Planned _, CalledOff _, Overtaken _ -> true;
            case NoticeGiven _,
                    Arranged _,
                    ItemDone _,
                    ItemWaived _,
                    ItemOverdue _,
                    EarlyEndAgreed _,
                    Completed _ ->
                    false;
        };
    }

    private static String words(WindDownEvent event) {
        return switch (event) {
            case Planned e -> "Wind-down planned: " + e.reason();
            case CalledOff e -> "Wind-down called off: " + e.reason();
            case NoticeGiven e -> "Notice given, the partnership ends on " + e.plannedEndOn();
            case Arranged e ->
                    "Wind-down, %s: due on %s".formatted(plain(e.task().item()), e.task().dueOn());
            case ItemDone e -> "Wind-down, %s: done".formatted(plain(e.item()));
            case ItemWaived e -> "Wind-down, %s: waived, %s".formatted(plain(e.item()), e.reason());
            case ItemOverdue e ->
                    "Wind-down, %s: overdue since %s"
                            .formatted(plain(e.task().item()), e.task().dueOn());
            case EarlyEndAgreed e ->
                    "%s sponsor agrees to an earlier end"
                            .formatted(e.side() == Side.OURS ? "Our" : "The partner's");
            case Completed e -> "Wind-down completed on " + e.on();
            case Overtaken _ -> "Wind-down overtaken by the end of the partnership";
        };
    }

    private static String plain(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
