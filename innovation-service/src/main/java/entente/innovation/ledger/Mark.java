package entente.innovation.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What every step of an entry says of the entry.
 *
 * @param currency of all its amounts
 * @param rate what one unit of it is worth in the reporting currency, in force on {@code on}
 * @param on date of the entry: when it was spent, or for when the benefit is expected
 * @param shared whether the partner may see it
 * @param tangible false: worth something that shows in no account
 */
public record Mark(
        UUID entryId,
        Kind kind,
        String currency,
        BigDecimal rate,
        LocalDate on,
        boolean shared,
        boolean tangible) {}
