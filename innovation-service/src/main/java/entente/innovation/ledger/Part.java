package entente.innovation.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A part of an amount, in the entry's currency, and the day it counts for. */
public record Part(LocalDate on, BigDecimal amount) {}
