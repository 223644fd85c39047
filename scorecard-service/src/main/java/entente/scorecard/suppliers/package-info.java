/**
 * Which suppliers there are and under which aliases ERP systems know them, as heard from
 * supplier-service, with the times from which it was known.
 */
@NullMarked
package entente.scorecard.suppliers;

import org.jspecify.annotations.NullMarked;
