package entente.innovation.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is shown.
 *
 * @param rate what one unit of its currency is worth in the reporting currency, in force on {@code
 *     entryOn}
 * @param claimed what is left of it after reversals; of an investment what was spent
 * @param baseline null: the amount was given as it is
 * @param moves every amount that was added or taken back, oldest first; they sum up to the above
 */
public record EntryProfile(
        UUID id,
        UUID initiativeId,
        UUID supplierId,
        Kind kind,
        EntryStatus status,
        LocalDate entryOn,
        String description,
        boolean shared,
        boolean tangible,
        String rate,
        Money claimed,
        Money validated,
        Money realised,
        @Nullable Source source,
        @Nullable ShownBaseline baseline,
        String enteredBy,
        List<ShownMove> moves) {

    public EntryProfile {
        moves = List.copyOf(moves);
    }

    /** What it is a percentage of. */
    public record ShownBaseline(String of, Money amount, String percentage) {}

    /**
     * An amount that came this far, or was taken back from there.
     *
     * @param on the day it counts for
     * @param reason why it was taken back; null: it was not
     */
    public record ShownMove(
            int version,
            Step step,
            Money amount,
            LocalDate on,
            String by,
            @Nullable String reason) {

        static ShownMove of(Move move, String currency) {
            return new ShownMove(
                    move.version(),
                    move.step(),
                    Money.of(move.amount(), currency),
                    move.on(),
                    move.by(),
                    move.reason());
        }
    }
}
