package entente.innovation.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One amount that a fact added to an entry or took from it.
 *
 * @param version of the ledger at which it was recorded
 * @param step how far the amount came by it; an investment is claimed when it is made
 * @param amount in the entry's currency, below zero when taken back
 * @param on the day it counts for
 * @param by who recorded it
 * @param reason why it was taken back; null: it was not
 */
public record Move(
        int version,
        Step step,
        BigDecimal amount,
        LocalDate on,
        String by,
        @Nullable String reason) {

    private static final String BETWEEN = "\t";
    private static final int FIELDS = 6;

    static List<Move> of(int version, LedgerEvent.OfEntry event) {
        return switch (event) {
            case LedgerEvent.Invested e -> List.of(entered(version, e.line(), e.by()));
            case LedgerEvent.Claimed e -> List.of(entered(version, e.line(), e.by()));
            case LedgerEvent.Validated e ->
                    List.of(
                            new Move(
                                    version,
                                    Step.VALIDATED,
                                    e.amount(),
                                    e.mark().on(),
                                    e.by(),
                                    null));
            case LedgerEvent.Realised e ->
                    List.of(new Move(version, Step.REALISED, e.amount(), e.on(), e.by(), null));
            case LedgerEvent.Reversed e ->
                    e.parts().stream()
                            .map(part ->
                                    new Move(
                                            version,
                                            e.step(),
                                            part.amount().negate(),
                                            part.on(),
                                            e.by(),
                                            e.reason()))
                            .toList();
        };
    }

    private static Move entered(int version, Line line, String by) {
        return new Move(version, Step.CLAIMED, line.amount(), line.mark().on(), by, null);
    }

    String text() {
        return String.join(
                BETWEEN,
                Integer.toString(version),
                step.name(),
                amount.toPlainString(),
                on.toString(),
                by,
                reason == null ? "" : reason);
    }

    static Move parse(String text) {
        String[] fields = text.split(BETWEEN, FIELDS);
        return new Move(
                Integer.parseInt(fields[0]),
                Step.valueOf(fields[1]),
                new BigDecimal(fields[2]),
                LocalDate.parse(fields[3]),
                fields[4],
                fields[5].isEmpty() ? null : fields[5]);
    }
}
