package entente.supplier.questionnaire;

/**
 * An answer that a question offers.
 *
 * @param answer what is answered
 * @param points what it earns, 0 to 5
 */
public record Option(String answer, int points) {}
