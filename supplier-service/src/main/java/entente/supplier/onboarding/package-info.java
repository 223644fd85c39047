/**
 * From the request to the end: registration, approval, activation, suspension, off-boarding, with
 * the aliases and contacts of a supplier (rule S1).
 */
@NullMarked
package entente.supplier.onboarding;

import org.jspecify.annotations.NullMarked;
