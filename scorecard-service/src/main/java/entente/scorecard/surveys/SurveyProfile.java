package entente.scorecard.surveys;

import entente.scorecard.surveys.SurveyEvent.Result;
import entente.scorecard.surveys.SurveyState.Entry;
import entente.scorecard.surveys.SurveyState.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A survey as it stands.
 *
 * @param asked who may rate; null for the supplier's own people, empty when everybody may whose
 *     role does
 * @param results per criterion, once it is closed; the metric of that code is points ÷ ratings
 * @param trail everything that was said, oldest first
 */
public record SurveyProfile(
        UUID id,
        UUID supplierId,
        String period,
        SurveyStatus status,
        LocalDate openedOn,
        LocalDate dueOn,
        List<String> codes,
        @Nullable List<String> asked,
        List<Result> results,
        List<Said> trail) {

    /**
     * One step.
     *
     * @param rating 1 (poor) to 5 (excellent), of a rating
     * @param by who; null for the supplier's own people
     */
    public record Said(
            Step step,
            @Nullable String code,
            @Nullable Integer rating,
            @Nullable String text,
            @Nullable String by,
            LocalDate on) {

        private static Said of(Entry entry, boolean withPersons) {
            return new Said(
                    entry.step(),
                    entry.code(),
                    entry.rating(),
                    entry.text(),
                    withPersons ? entry.by() : null,
                    entry.on());
        }
    }

    /**
     * The survey.
     *
     * @param withPersons whether it may be seen who is asked and who said what
     */
    static SurveyProfile of(UUID id, SurveyState.Known state, boolean withPersons) {
        SurveyEvent.Opened opened = state.matter().opened();
        return new SurveyProfile(
                id,
                opened.supplierId(),
                opened.period(),
                switch (state) {
                    case SurveyState.Open _ -> SurveyStatus.OPEN;
                    case SurveyState.Closed _ -> SurveyStatus.CLOSED;
                },
                opened.on(),
                opened.dueOn(),
                opened.codes(),
                withPersons ? opened.asked() : null,
                switch (state) {
                    case SurveyState.Open _ -> List.of();
                    case SurveyState.Closed s -> s.results();
                },
                state.matter().trail().stream().map(entry -> Said.of(entry, withPersons)).toList());
    }
}
