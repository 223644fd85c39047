package entente.supplier.questionnaire;

import java.util.UUID;

/**
 * What was answered to one question.
 *
 * @param value {@code YES} or {@code NO}, an option's answer, a number from 0 to 5, or words
 */
public record Answer(UUID questionId, String value) {}
