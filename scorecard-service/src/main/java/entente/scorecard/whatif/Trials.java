package entente.scorecard.whatif;

import entente.platform.Rejected;
import entente.scorecard.scoring.Assumption;
import entente.scorecard.scoring.Computed;
import entente.scorecard.scoring.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where to have suppliers compared with what they would be. */
public interface Trials {

    /**
     * Of whom, when.
     *
     * @param effective last day whose facts exist
     * @param asOf by what was known then; null: by what is known now
     * @param category only its suppliers; null: all
     */
    record Scope(
            Period period,
            LocalDate effective,
            @Nullable Instant asOf,
            @Nullable String category) {}

    /** Is told how far it is. */
    @FunctionalInterface
    interface Progress {
        Progress UNHEARD = (_, _) -> {};

        void at(int done, int of);
    }

    /**
     * The period to look at.
     *
     * @param text null for the last quarter that is over
     * @throws Rejected MALFORMED {@code period-malformed}; RULE {@code period-not-begun}
     */
    static Period period(@Nullable String text, LocalDate today) {
        if (text == null) {
            return Period.containing(Period.Kind.QUARTER, YearMonth.from(today)).previous();
        }
        Period period =
                Period.of(text)
                        .orElseThrow(() ->
                                new Rejected(
                                        Rejected.Kind.MALFORMED,
                                        "period-malformed",
                                        "A period is 2026-07, 2026-Q3, 2026-H2, 2026 or"
                                                + " R12-2026-09"));
        if (period.start().isAfter(today)) {
            throw new Rejected("period-not-begun", text + " has not begun");
        }
        return period;
    }

    /**
     * Compares all suppliers of the scope, ranks among them included. Both sides of each are made
     * of the same facts, read once.
     *
     * @param assuming what is to be different for each
     */
    Comparison compare(Scope scope, Function<Computed, Assumption> assuming, Progress progress);
}
