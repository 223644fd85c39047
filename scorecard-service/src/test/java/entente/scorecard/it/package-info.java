/** The running service on real engines, as its callers and topics see it. */
@NullMarked
package entente.scorecard.it;

import org.jspecify.annotations.NullMarked;
