package entente.innovation.ideas;

import java.math.BigDecimal;

/**
 * An amount that somebody expects.
 *
 * @param currency ISO 4217
 */
public record Estimate(BigDecimal amount, String currency) {}
