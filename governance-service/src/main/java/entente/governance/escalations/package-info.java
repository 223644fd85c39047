/**
 * Escalations (rule G7): what one level does not settle in its working days goes to the next one,
 * up to the steering committee.
 */
@NullMarked
package entente.governance.escalations;

import org.jspecify.annotations.NullMarked;
