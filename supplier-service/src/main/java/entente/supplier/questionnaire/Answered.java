package entente.supplier.questionnaire;

import java.util.UUID;

/** An answer with the revision of the question that it answered; this is what is kept. */
public record Answered(UUID questionId, int revision, String value) {}
