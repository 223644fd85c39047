package entente.supplier.qualification;

import entente.platform.Recorded;
import entente.supplier.qualification.DueDiligenceEvent.DocumentRecorded;
import entente.supplier.qualification.DueDiligenceEvent.Expired;
import entente.supplier.qualification.DueDiligenceEvent.FinancesChecked;
import entente.supplier.qualification.DueDiligenceEvent.Passed;
import entente.supplier.qualification.DueDiligenceEvent.QuestionnaireAnswered;
import entente.supplier.qualification.DueDiligenceEvent.Screened;
import entente.supplier.story.Told;

/** Due diligence in plain words. What we found out about a supplier stays among us. */
final class DueDiligenceChapter {

    private DueDiligenceChapter() {}

    static Told told(Recorded<DueDiligenceEvent> recorded) {
        return switch (recorded.event()) {
            case Screened e ->
                    Told.internally(
                            recorded,
                            "Screened for sanctions (%s): %s"
                                    .formatted(
                                            e.source(),
                                            e.result() == ScreeningResult.HIT ? "a hit" : "clear"));
            case FinancesChecked e ->
                    Told.internally(
                            recorded,
                            "Finances checked (%s): %d of 100".formatted(e.source(), e.rating()));
            case QuestionnaireAnswered e ->
                    Told.of(
                            recorded,
                            "Questionnaire answered%s, version %d"
                                    .formatted(
                                            e.onBehalf() ? " on the supplier's behalf" : "",
                                            e.version()));
            case DocumentRecorded e ->
                    Told.of(
                            recorded,
                            "Document recorded: %s%s"
                                    .formatted(
                                            e.kind(),
                                            e.category() == null ? "" : " for " + e.category()));
            case Passed e -> Told.of(recorded, "Qualified until " + e.validUntil());
            case Expired e ->
                    Told.of(recorded, "Qualification ended on %s".formatted(e.validUntil()));
        };
    }
}
