package entente.supplier.onboarding;

import java.util.UUID;

/**
 * A person on the supplier's side. Who it is stays outside the events, so that it can be forgotten.
 *
 * @param personId the key of the person's name and addresses
 * @param role what the person does there, e.g. {@code key account manager}
 */
public record Contact(UUID personId, String role) {}
