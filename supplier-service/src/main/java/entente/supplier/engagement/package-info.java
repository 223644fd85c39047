/**
 * How the relationship with a supplier is run (rule S8): one model per supplier, changed step by
 * step by proposals that somebody else confirms, or by what governance concludes.
 */
@NullMarked
package entente.supplier.engagement;

import org.jspecify.annotations.NullMarked;
