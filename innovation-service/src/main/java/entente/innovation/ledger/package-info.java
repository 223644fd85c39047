/**
 * What an initiative cost and brought (rule I6): a ledger of single entries per initiative.
 * Investments are entered; a benefit is claimed, validated by somebody else, realised in parts, and
 * taken back where it does not hold. Nothing is changed, everything is added.
 */
@NullMarked
package entente.innovation.ledger;

import org.jspecify.annotations.NullMarked;
