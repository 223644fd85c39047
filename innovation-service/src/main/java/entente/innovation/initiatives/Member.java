package entente.innovation.initiatives;

import entente.innovation.suppliers.Side;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the joint team.
 *
 * @param account who acts for this person; null: nobody can
 */
public record Member(UUID personId, Side side, TeamRole role, @Nullable String account) {}
