/**
 * How the two sides run a partnership: charter, cadence, meetings, decisions, improvement, review.
 *
 * <p>So far it knows the suppliers, from what supplier-service tells. Each package below is one
 * capability.
 */
@NullMarked
package entente.governance;

import org.jspecify.annotations.NullMarked;
