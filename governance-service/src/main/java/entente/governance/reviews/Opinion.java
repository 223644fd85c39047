package entente.governance.reviews;

import entente.governance.partnership.Verdict;
import entente.governance.people.Side;
import java.util.UUID;

/**
 * What the sponsor of a side thinks of the evidence.
 *
 * @param by account under which it was given
 */
public record Opinion(Side side, UUID personId, Verdict verdict, String reason, String by) {}
