package entente.governance.people;

import static java.util.stream.Collectors.joining;

import entente.governance.people.RosterEvent.Seated;
import entente.governance.people.RosterEvent.Tied;
import entente.governance.people.RosterEvent.Unseated;
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

/** Who comes and goes, in words; accounts are nobody's news. */
final class RosterChapter implements Chapter {

    @Override
    public List<Category<?>> categories() {
        return List.of(RosterEvent.CATEGORY);
    }

    @Override
    public Optional<Told> tell(Recorded<?> recorded) {
        return recorded.event() instanceof RosterEvent event
                ? Optional.of(new Told(words(event), "PEOPLE", readers(event)))
                : Optional.empty();
    }

    private static String words(RosterEvent event) {
        return switch (event) {
            case Seated e ->
                    "%s seat taken as %s"
                            .formatted(
                                    e.side() == Side.OURS ? "Our" : "The partner's",
                                    e.roles().stream()
                                            .sorted()
                                            .map(RosterChapter::plain)
                                            .collect(joining(", ")));
            case Tied _ -> "An account was tied to a seat";
            case Unseated e -> "A seat was left: " + e.reason();
        };
    }

    /** What accounts there are is for who ties them. */
    private static Set<Reader> readers(RosterEvent event) {
        return event instanceof Tied
                ? EnumSet.of(Reader.OURS)
                : EnumSet.of(Reader.OURS, Reader.ENGINEER, Reader.THEIRS);
    }

    private static String plain(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
