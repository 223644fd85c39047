/**
 * How the two sides run a partnership: charter, cadence, meetings, decisions, improvement, review.
 *
 * <p>A partnership begins when supplier-service leads a supplier as a partner. Each package below
 * is one capability; what asks several of them lies here.
 */
@NullMarked
package entente.governance;

import org.jspecify.annotations.NullMarked;
