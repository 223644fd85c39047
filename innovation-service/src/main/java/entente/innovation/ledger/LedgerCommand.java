package entente.innovation.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of a ledger. An amount that is null means all there is. */
public sealed interface LedgerCommand {

    String by();

    /** Enters an investment or claims a benefit. */
    record Enter(Footing footing, Draft draft, LocalDate today, String by)
            implements LedgerCommand {}

    /** Agrees to so much of what was claimed. */
    record Validate(UUID entryId, @Nullable Amount amount, LocalDate today, String by)
            implements LedgerCommand {}

    /**
     * Tells that it arrived.
     *
     * @param on day on which it arrived
     */
    record Realise(UUID entryId, @Nullable Amount amount, LocalDate on, LocalDate today, String by)
            implements LedgerCommand {}

    /** Takes an amount back; all of a step takes back what the later ones hold of it too. */
    record Reverse(
            UUID entryId,
            Step step,
            @Nullable Amount amount,
            String reason,
            LocalDate today,
            String by)
            implements LedgerCommand {}

    /**
     * Divides the gain.
     *
     * @param theirs the partner's percentage of the gain
     */
    record AgreeGainShare(Footing footing, BigDecimal theirs, String by) implements LedgerCommand {}
}
