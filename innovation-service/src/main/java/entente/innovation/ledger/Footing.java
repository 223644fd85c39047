package entente.innovation.ledger;

import java.util.UUID;

/**
 * What an entry rests on of its initiative.
 *
 * @param stopped whether the initiative was given up
 */
public record Footing(UUID supplierId, boolean stopped) {}
