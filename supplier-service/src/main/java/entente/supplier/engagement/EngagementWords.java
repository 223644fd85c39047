package entente.supplier.engagement;

import entente.supplier.engagement.EngagementEvent.ApproachSent;
import entente.supplier.engagement.EngagementEvent.EvidenceAdded;
import entente.supplier.engagement.EngagementEvent.Maintained;
import entente.supplier.engagement.EngagementEvent.ModelChanged;
import entente.supplier.engagement.EngagementEvent.PartnerAccepted;
import entente.supplier.engagement.EngagementEvent.PartnerDeclined;
import entente.supplier.engagement.EngagementEvent.ProposalWithdrawn;
import entente.supplier.engagement.EngagementEvent.Proposed;
import entente.supplier.engagement.EngagementEvent.SponsorsNamed;
import entente.supplier.engagement.EngagementEvent.WindingDown;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The engagement in plain words. */
final class EngagementWords {

    private EngagementWords() {}

    static String of(EngagementEvent event) {
        return switch (event) {
            case Proposed e ->
                    "Proposed from %s to %s%s: %s"
                            .formatted(
                                    name(e.from()),
                                    name(e.to()),
                                    because(e.cause()),
                                    e.evidence().text());
            case EvidenceAdded e -> "More evidence for the proposal: " + e.evidence().text();
            case SponsorsNamed _ -> "Sponsors named on both sides";
            case ApproachSent e -> "Partner asked on " + e.sentOn();
            case PartnerAccepted e -> "Partner accepts the proposal" + told(e.by());
            case PartnerDeclined e ->
                    "Partner declines the proposal%s: %s".formatted(told(e.by()), e.reason());
            case ProposalWithdrawn e -> "Proposal withdrawn: " + e.reason();
            case ModelChanged e ->
                    "Relationship changed from %s to %s%s"
                            .formatted(name(e.from()), name(e.to()), because(e.cause()));
            case Maintained _ -> "Annual review leaves the relationship as it is";
            case WindingDown _ -> "Annual review ends the partnership";
        };
    }

    /** Whether the partner knows of it. */
    static boolean known(EngagementEvent event) {
        return switch (event) {
            case ApproachSent _,
                    PartnerAccepted _,
                    PartnerDeclined _,
                    ModelChanged _,
                    Maintained _,
                    WindingDown _ ->
                    true;
            case Proposed _, EvidenceAdded _, SponsorsNamed _, ProposalWithdrawn _ -> false;
        };
    }

    private static String told(@Nullable String onBehalf) {
        return onBehalf == null ? "" : ", as it told us";
    }

    private static String because(Cause cause) {
        return switch (cause) {
            case PROPOSAL -> "";
            case REVIEW_VERDICT -> " after the annual review";
            case IMPROVEMENT_PLAN_FAILED -> " after a failed improvement plan";
            case WIND_DOWN_COMPLETED -> " after the wind-down";
        };
    }

    private static String name(EngagementModel model) {
        return model.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
