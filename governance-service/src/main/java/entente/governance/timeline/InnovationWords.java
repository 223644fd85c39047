package entente.governance.timeline;

import entente.governance.story.Reader;
import entente.governance.story.Told;
import entente.governance.timeline.InnovationSaid.ChallengeAwarded;
import entente.governance.timeline.InnovationSaid.Commercialised;
import entente.governance.timeline.InnovationSaid.FeedbackGiven;
import entente.governance.timeline.InnovationSaid.GatePassed;
import entente.governance.timeline.InnovationSaid.IdeaSubmitted;
import entente.governance.timeline.InnovationSaid.InitiativeStarted;
import entente.governance.timeline.InnovationSaid.InitiativeStopped;
import entente.governance.timeline.InnovationSaid.PrototypeCompleted;
import entente.governance.timeline.InnovationSaid.RoadmapChanged;
import entente.governance.timeline.InnovationSaid.StallDetected;
import entente.governance.timeline.InnovationSaid.ValueRealised;
import entente.governance.timeline.InnovationSaid.ValueReversed;
import entente.governance.timeline.InnovationSaid.ValueValidated;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What innovation-service tells, in words and for whom. */
final class InnovationWords {

    private InnovationWords() {}

    static Optional<Told> tell(InnovationSaid said) {
        return Optional.of(new Told(words(said), kind(said), readers(said)));
    }

    private static String words(InnovationSaid said) {
        return switch (said) {
            case IdeaSubmitted e ->
                    "Idea: "
                            + plain(e.kind())
                            + (e.originSide().equals("OURS") ? ", ours" : ", the partner's");
            case FeedbackGiven e -> "Idea answered: " + plain(e.answer());
            case InitiativeStarted e -> "Initiative started: " + plain(e.kind());
            case GatePassed e ->
                    "Initiative passed its gate: from %s to %s"
                            .formatted(plain(e.from()), plain(e.to()));
            case PrototypeCompleted e ->
                    e.scale()
                            ? "Prototype completed, to be scaled"
                            : "Prototype completed, not to be scaled";
            case InitiativeStopped e -> "Initiative stopped: " + plain(e.reason());
            case Commercialised e -> "Commercialised on " + e.commercialisedOn();
            case ChallengeAwarded e -> "Challenge won: " + plain(e.reward());
            case RoadmapChanged e -> "Roadmap from %s to %s changed".formatted(e.from(), e.to());
            case StallDetected e -> "Nothing new on the roadmap since " + e.quietSince();
            case ValueValidated e ->
                    "Benefit validated: %s, %s".formatted(plain(e.kind()), e.amount().words());
            case ValueRealised e ->
                    "Benefit realised: %s, %s".formatted(plain(e.kind()), e.amount().words());
            case ValueReversed e ->
                    "Benefit taken back: %s, %s".formatted(plain(e.kind()), e.amount().words());
        };
    }

    private static String kind(InnovationSaid said) {
        return switch (said) {
            case IdeaSubmitted _, FeedbackGiven _ -> "IDEA";
            case InitiativeStarted _,
                    GatePassed _,
                    PrototypeCompleted _,
                    InitiativeStopped _,
                    Commercialised _ ->
                    "INITIATIVE";
            case ChallengeAwarded _ -> "CHALLENGE";
            case RoadmapChanged _, StallDetected _ -> "ROADMAP";
            case ValueValidated _, ValueRealised _, ValueReversed _ -> "VALUE";
        };
    }

    /** Judgements and terms are not for engineers, what we think of a supplier is only ours. */
    private static Set<Reader> readers(InnovationSaid said) {
        return switch (said) {
            case IdeaSubmitted _,
                    FeedbackGiven _,
                    InitiativeStarted _,
                    GatePassed _,
                    PrototypeCompleted _,
                    InitiativeStopped _,
                    Commercialised _,
                    ChallengeAwarded _,
                    RoadmapChanged _ ->
                    EnumSet.allOf(Reader.class);
            case StallDetected _ -> EnumSet.of(Reader.OURS);
            case ValueValidated _, ValueRealised _, ValueReversed _ ->
                    EnumSet.of(Reader.OURS, Reader.THEIRS);
        };
    }

    private static String plain(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
