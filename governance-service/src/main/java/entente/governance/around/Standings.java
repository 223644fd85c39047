package entente.governance.around;

import entente.governance.around.Around.Period;
import entente.governance.around.Around.Score;
import entente.governance.heard.ScoreBook.Shown;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a partner's scorecards went. */
public final class Standings {

    /** How many periods make a trend that can be seen. */
    private static final int PERIODS = 8;

    private Standings() {}

    /** Of scorecards in the order in which they were published; null: none was. */
    public static @Nullable Score of(List<Shown> published) {
        if (published.isEmpty()) {
            return null;
        }
        List<Shown> newest = published.reversed();
        Shown last = newest.getFirst();
        BigDecimal before = newest.size() > 1 ? newest.get(1).score() : null;
        return new Score(
                last.period(),
                last.score(),
                last.standing(),
                last.status(),
                last.publishedOn(),
                last.score() == null || before == null ? null : last.score().subtract(before),
                newest.stream()
                        .limit(PERIODS)
                        .map(each -> new Period(each.period(), each.score(), each.status()))
                        .toList());
    }
}
