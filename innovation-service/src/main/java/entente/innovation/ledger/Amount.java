package entente.innovation.ledger;

import java.math.BigDecimal;

/** So much of a currency, as a caller names it. */
public record Amount(BigDecimal value, String currency) {}
