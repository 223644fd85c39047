package entente.governance.partnership;

import entente.governance.partnership.PartnershipEvent.Activated;
import entente.governance.partnership.PartnershipEvent.CalendarSet;
import entente.governance.partnership.PartnershipEvent.Closed;
import entente.governance.partnership.PartnershipEvent.ModelChanged;
import entente.governance.partnership.PartnershipEvent.Opened;
import entente.governance.partnership.PartnershipEvent.ReviewDue;
import entente.governance.partnership.PartnershipEvent.Reviewed;
import entente.governance.partnership.PartnershipEvent.SponsorNamed;
import entente.governance.partnership.PartnershipEvent.WindingDown;
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
import java.util.Set;

/** The life of a partnership in words. */
final class PartnershipChapter implements Chapter {

    @Override
    public List<Category<?>> categories() {
        return List.of(PartnershipEvent.CATEGORY);
    }

    @Override
    public Optional<Told> tell(Recorded<?> recorded) {
        return recorded.event() instanceof PartnershipEvent event
                ? Optional.of(new Told(words(event), "PARTNERSHIP", readers(event)))
                : Optional.empty();
    }

    private static String words(PartnershipEvent event) {
        return switch (event) {
            case Opened e ->
                    e.opening() == 1
                            ? "Partnership opened: " + plain(e.model())
                            : "Partnership opened again: " + plain(e.model());
            case ModelChanged e -> "Partnership is led as " + plain(e.model());
            case SponsorNamed e ->
                    "%s executive sponsor named, from %s on"
                            .formatted(e.side() == Side.OURS ? "Our" : "The partner's", e.from());
            case CalendarSet e -> "Days are those of " + e.calendar().zone();
            case Activated e -> "Charter version %d in force".formatted(e.version());
            case ReviewDue e -> "Annual review due on " + e.dueOn();
            case Reviewed e -> "Annual review concluded: " + plain(e.verdict());
            case WindingDown _ -> "Partnership is being wound down";
            case Closed e -> "Partnership closed: " + plain(e.cause());
        };
    }

    /** What is concluded about the relationship is not for engineers. */
    private static Set<Reader> readers(PartnershipEvent event) {
        return switch (event) {
            case ReviewDue _, Reviewed _ -> EnumSet.of(Reader.OURS, Reader.THEIRS);
            case Opened _,
                    ModelChanged _,
                    SponsorNamed _,
                    CalendarSet _,
                    Activated _,
                    WindingDown _,
                    Closed _ ->
                    EnumSet.allOf(Reader.class);
        };
    }

    private static String plain(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
