package entente.governance.documents;

import entente.governance.people.Side;
import entente.governance.story.Chapter;
import entente.governance.story.Reader;
import entente.governance.story.Told;
import entente.platform.Category;
import entente.platform.Recorded;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What of documents is told to people: never of a clean room, and never above its class. */
final class DocumentChapter implements Chapter {

    @Override
    public List<Category<?>> categories() {
        return List.of(DocumentEvent.CATEGORY);
    }

    @Override
    public Optional<Told> tell(Recorded<?> recorded) {
        if (!(recorded.event() instanceof DocumentEvent event)) {
            return Optional.empty();
        }
        String words = words(event);
        Set<Reader> readers = readers(event);
        return words == null || readers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Told(words, "DOCUMENT", readers));
    }

    /** What was higher before is told to those only who could read it then. */
    private static Set<Reader> readers(DocumentEvent event) {
        InformationClass highest = event.paper().informationClass();
        if (event instanceof DocumentEvent.Reclassified e && e.before().isAbove(highest)) {
            highest = e.before();
        }
        boolean ours = event.paper().side() == Side.OURS;
        return switch (highest) {
            case PUBLIC -> Set.of(Reader.values());
            case INTERNAL -> ours ? Set.of(Reader.OURS, Reader.ENGINEER) : Set.of(Reader.THEIRS);
            case CONFIDENTIAL -> Set.of(ours ? Reader.OURS : Reader.THEIRS);
            case RESTRICTED -> Set.of();
        };
    }

    private static @Nullable String words(DocumentEvent event) {
        String title = event.paper().title();
        return switch (event) {
            case DocumentEvent.Opened _ -> null; // its first version says so
            case DocumentEvent.VersionAdded e -> "Document: " + title + ", version " + e.number();
            case DocumentEvent.VersionWithdrawn e ->
                    "Document: " + title + ", version " + e.number() + " withdrawn: " + e.reason();
            case DocumentEvent.Reclassified e ->
                    "Document: " + title + " is " + word(e.paper()) + " now: " + e.reason();
            case DocumentEvent.ReadersNamed _ -> null;
        };
    }

    private static String word(Paper paper) {
        return paper.informationClass().name().toLowerCase(Locale.ROOT);
    }
}
