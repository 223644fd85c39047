package entente.governance.charter;

import static java.util.stream.Collectors.joining;

import entente.governance.charter.CharterEvent.Activated;
import entente.governance.charter.CharterEvent.Amended;
import entente.governance.charter.CharterEvent.AmendmentProposed;
import entente.governance.charter.CharterEvent.Commented;
import entente.governance.charter.CharterEvent.Drafted;
import entente.governance.charter.CharterEvent.Edited;
import entente.governance.charter.CharterEvent.Signed;
import entente.governance.charter.CharterEvent.Submitted;
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

/** How a charter comes to be, in words. */
final class CharterChapter implements Chapter {

    @Override
    public List<Category<?>> categories() {
        return List.of(CharterEvent.CATEGORY);
    }

    @Override
    public Optional<Told> tell(Recorded<?> recorded) {
        return recorded.event() instanceof CharterEvent event
                ? Optional.of(new Told(words(event), "CHARTER", readers(event)))
                : Optional.empty();
    }

    private static String words(CharterEvent event) {
        return switch (event) {
            case Drafted _ -> "Charter drafted with the standard cadence";
            case Edited e -> "Charter version %d written".formatted(e.version());
            case Submitted e ->
                    "Charter version %d laid before both sponsors".formatted(e.version());
            case Commented e -> "Remark on charter version %d: %s".formatted(e.version(), e.text());
            case Signed e ->
                    "Charter version %d signed by %s sponsor"
                            .formatted(
                                    e.version(), e.side() == Side.OURS ? "our" : "the partner's");
            case Activated e ->
                    "Charter version %d brought into force from %s on, for: %s"
                            .formatted(e.version(), e.validFrom(), goals(e.terms()));
            case AmendmentProposed e ->
                    "Charter version %d proposed: %s".formatted(e.version(), e.reason());
            case Amended e ->
                    "Charter version %d brought into force from %s on instead of the one before"
                            .formatted(e.version(), e.validFrom());
        };
    }

    /** Terms are not for engineers until they are in force. */
    private static Set<Reader> readers(CharterEvent event) {
        return switch (event) {
            case Activated _, Amended _ -> EnumSet.allOf(Reader.class);
            case Drafted _, Edited _, Submitted _, Commented _, Signed _, AmendmentProposed _ ->
                    EnumSet.of(Reader.OURS, Reader.THEIRS);
        };
    }

    private static String goals(Terms terms) {
        return terms.objectives().stream()
                .map(each -> plain(each.category()))
                .distinct()
                .collect(joining(", "));
    }

    private static String plain(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
