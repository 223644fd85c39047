package entente.scorecard.heard;

import entente.scorecard.History;
import entente.scorecard.History.Heard;
import entente.scorecard.Told;
import entente.scorecard.metrics.InnovationContribution;
import entente.scorecard.metrics.Observation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Validated benefits, less what was taken back. Words: kind, day, amount, currency. */
final class Values {

    static final String VALIDATED = "VALIDATED";
    static final String REVERSED = "REVERSED";

    private Values() {}

    /** Every step of an entry has the entry's day. */
    static LocalDate day(History history) {
        return history.all().getFirst().day(1);
    }

    static List<Observation> observed(Told told) {
        BigDecimal left = BigDecimal.ZERO;
        for (Heard step : told.history().all()) {
            BigDecimal amount = new BigDecimal(step.word(2));
            left = step.kind().equals(VALIDATED) ? left.add(amount) : left.subtract(amount);
        }
        if (left.signum() == 0) {
            return List.of();
        }
        LocalDate day = day(told.history());
        return List.of(
                told.amount(
                        InnovationContribution.VALUE,
                        "benefit validated, entry of " + day,
                        day,
                        left,
                        told.history().all().getFirst().word(3)));
    }
}
