package entente.supplier.assessment;

import entente.supplier.assessment.AssessmentEvent.Abandoned;
import entente.supplier.assessment.AssessmentEvent.Completed;
import entente.supplier.assessment.AssessmentEvent.Opened;
import entente.supplier.assessment.AssessmentEvent.SideAnswered;
import entente.supplier.assessment.AssessmentEvent.WarningOverridden;
import java.util.Locale;

/** Assessments in plain words. */
final class AssessmentWords {

    private AssessmentWords() {}

    static String of(AssessmentEvent event) {
        return switch (event) {
            case Opened _ -> "Readiness and alignment are assessed; both sides are asked";
            case SideAnswered e ->
                    who(e)
                            + (e.warnings().isEmpty()
                                    ? ""
                                    : ", which warns of " + plain(e.warnings().toString()));
            case WarningOverridden e ->
                    "Warning of %s overridden: %s".formatted(plain(e.warning().name()), e.reason());
            case Completed e ->
                    "Assessed as %s: readiness %s %%, culture %s, valid until %s"
                            .formatted(
                                    plain(e.outcome().name()),
                                    e.readiness().toPlainString(),
                                    plain(e.culturalFit().name()),
                                    e.validUntil());
            case Abandoned e -> "Assessment given up: " + e.reason();
        };
    }

    /** Whether the partner knows of it. */
    static boolean known(AssessmentEvent event) {
        return switch (event) {
            case Opened _ -> true;
            case SideAnswered _, WarningOverridden _, Completed _, Abandoned _ -> false;
        };
    }

    private static String who(SideAnswered e) {
        return switch (e.side()) {
            case OURS -> "We answered";
            case THEIRS -> e.by() == null ? "The partner answered" : "We answered for the partner";
        };
    }

    private static String plain(String names) {
        return names.replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
