package entente.supplier.assessment;

import java.util.UUID;

/** What one side answers: a questionnaire in one version. */
public record Form(UUID questionnaireId, int version) {}
