package entente.innovation.initiatives;

/**
 * What was found about a criterion.
 *
 * @param reason what the judgement rests on
 */
public record Finding(Criterion criterion, boolean met, String reason) {}
