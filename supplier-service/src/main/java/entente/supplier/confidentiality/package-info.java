/**
 * What is shown to whom (rule S10): a sharing level per supplier and direction that rises step by
 * step, disclosures that are readable at their level only, and a log of who read what.
 */
@NullMarked
package entente.supplier.confidentiality;

import org.jspecify.annotations.NullMarked;
