package entente.governance.reviews;

import entente.governance.people.Side;
import entente.governance.reviews.ReviewEvent.Concluded;
import entente.governance.reviews.ReviewEvent.Dropped;
import entente.governance.reviews.ReviewEvent.Opened;
import entente.governance.reviews.ReviewEvent.OpinionGiven;
import entente.governance.reviews.ReviewEvent.Prepared;
import entente.governance.story.Chapter;
import entente.governance.story.Reader;
import entente.governance.story.Told;
import entente.platform.Category;
import entente.platform.Recorded;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reviews in words; what is thought of the relationship is not for engineers. */
final class ReviewChapter implements Chapter {

    @Override
    public List<Category<?>> categories() {
        return List.of(ReviewEvent.CATEGORY);
    }

    @Override
    public Optional<Told> tell(Recorded<?> recorded) {
        return recorded.event() instanceof ReviewEvent event
                ? Optional.of(new Told(words(event), "REVIEW", Set.of(Reader.OURS, Reader.THEIRS)))
                : Optional.empty();
    }

    private static String words(ReviewEvent event) {
        return switch (event) {
            case Opened e -> "Review opened, due on " + e.dueOn();
            case Prepared e ->
                    "Evidence gathered for the review: %d scorecards"
                            .formatted(e.evidence().scorecards().size());
            case OpinionGiven e ->
                    "%s sponsor in the review: %s"
                            .formatted(
                                    e.opinion().side() == Side.OURS ? "Our" : "The partner's",
                                    plain(e.opinion().verdict()));
            case Concluded e -> "Review concluded: " + plain(e.verdict());
            case Dropped _ -> "Review dropped with the end of the partnership";
        };
    }

    private static String plain(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
