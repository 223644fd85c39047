package entente.scorecard.surveys;

import entente.scorecard.scoring.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of a survey; {@code on} is the day on which it is asked. */
public sealed interface SurveyCommand {

    record Open(
            UUID supplierId,
            Period period,
            List<String> codes,
            List<String> asked,
            LocalDate dueOn,
            String by,
            LocalDate on)
            implements SurveyCommand {
        public Open {
            codes = List.copyOf(codes);
            asked = List.copyOf(asked);
        }
    }

    record Rate(String code, int rating, @Nullable String comment, String by, LocalDate on)
            implements SurveyCommand {}

    record Comment(String code, String text, String by, LocalDate on) implements SurveyCommand {}

    record Close(String by, LocalDate on) implements SurveyCommand {}

    /**
     * Takes its result back.
     *
     * @param cardFinal whether the scorecard of its supplier and period is final
     */
    record Reopen(String reason, boolean cardFinal, String by, LocalDate on)
            implements SurveyCommand {}
}
