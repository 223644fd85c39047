package entente.governance.timeline;

import entente.governance.story.Reader;
import entente.governance.story.Told;
import entente.governance.timeline.ScorecardSaid.Accepted;
import entente.governance.timeline.ScorecardSaid.Breached;
import entente.governance.timeline.ScorecardSaid.Disputed;
import entente.governance.timeline.ScorecardSaid.Exceeded;
import entente.governance.timeline.ScorecardSaid.Finalised;
import entente.governance.timeline.ScorecardSaid.ForecastException;
import entente.governance.timeline.ScorecardSaid.IncentiveGranted;
import entente.governance.timeline.ScorecardSaid.Published;
import entente.governance.timeline.ScorecardSaid.Restated;
import entente.governance.timeline.ScorecardSaid.TargetMissed;
import entente.governance.timeline.ScorecardSaid.Warned;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What scorecard-service tells, in words and for whom. */
final class ScorecardWords {

    private ScorecardWords() {}

    static Optional<Told> tell(ScorecardSaid said) {
        return Optional.of(new Told(words(said), kind(said), readers(said)));
    }

    private static String words(ScorecardSaid said) {
        return switch (said) {
            case Published e ->
                    "Scorecard %s published: %s"
                            .formatted(e.period(), judged(e.score(), e.standing()));
            case Accepted e -> "Scorecard %s accepted".formatted(e.period());
            case Disputed e ->
                    "Scorecard %s disputed".formatted(e.period())
                            + about(e.metric() == null ? e.criterion() : e.metric());
            case Finalised e ->
                    "Scorecard %s final: %s".formatted(e.period(), judged(e.score(), e.standing()));
            case Restated e ->
                    "Scorecard %s would be %s by now"
                            .formatted(e.period(), judged(e.score(), e.standing()));
            case Breached e ->
                    "%s of %s at %s, threshold %s"
                            .formatted(e.code(), e.period(), e.value(), e.threshold());
            case Exceeded e ->
                    "%s of %s at %s, better than the target %s"
                            .formatted(e.code(), e.period(), e.value(), e.target());
            case Warned e ->
                    "Early warning: %s of %s".formatted(e.metric(), e.period())
                            + (e.value() == null ? "" : " at " + e.value());
            case TargetMissed e -> "Target for %s missed on %s".formatted(e.area(), e.dueOn());
            case ForecastException e ->
                    "Forecast of item %s: %s".formatted(e.itemNumber(), plain(e.kind()));
            case IncentiveGranted e ->
                    "Incentive for %s: %s".formatted(e.period(), plain(e.kind()));
        };
    }

    private static String kind(ScorecardSaid said) {
        return switch (said) {
            case Published _, Accepted _, Disputed _, Finalised _, Restated _ -> "SCORECARD";
            case Breached _, Exceeded _, Warned _ -> "METRIC";
            case TargetMissed _ -> "TARGET";
            case ForecastException _ -> "FORECAST";
            case IncentiveGranted _ -> "INCENTIVE";
        };
    }

    /** Judgements and terms are not for engineers, what we think of a supplier is only ours. */
    private static Set<Reader> readers(ScorecardSaid said) {
        return switch (said) {
            case Published _,
                    Accepted _,
                    Disputed _,
                    Finalised _,
                    Restated _,
                    Breached _,
                    Exceeded _,
                    TargetMissed _,
                    IncentiveGranted _ ->
                    EnumSet.of(Reader.OURS, Reader.THEIRS);
            case Warned _ -> EnumSet.of(Reader.OURS);
            case ForecastException _ -> EnumSet.allOf(Reader.class);
        };
    }

    private static String plain(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String judged(@Nullable BigDecimal score, @Nullable String standing) {
        if (score == null) {
            return "nothing was measured";
        }
        return standing == null
                ? score.toPlainString()
                : score.toPlainString() + ", " + plain(standing);
    }

    private static String about(@Nullable String code) {
        return code == null ? "" : ": " + code;
    }
}
