package entente.scorecard.heard;

import entente.scorecard.History;
import entente.scorecard.Told;
import entente.scorecard.metrics.InnovationContribution;
import entente.scorecard.metrics.Observation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Results of initiatives; told twice, the first day counts. Words: kind, day. */
final class Results {

    static final String PROTOTYPE = "PROTOTYPE";
    static final String COMMERCIALISED = "COMMERCIALISED";

    private Results() {}

    static LocalDate day(History history) {
        return history.all().stream()
                .map(heard -> heard.day(1))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    static List<Observation> observed(Told told) {
        LocalDate day = day(told.history());
        boolean prototype = told.history().all().getFirst().kind().equals(PROTOTYPE);
        return List.of(
                told.counted(
                        prototype
                                ? InnovationContribution.PROTOTYPES
                                : InnovationContribution.COMMERCIALISED,
                        prototype
                                ? "prototype completed on " + day
                                : "initiative commercialised on " + day,
                        day,
                        true));
    }
}
