/**
 * How prepared the two sides of a partnership are (rule G12): the emergency plan that both agreed
 * on, the exercises that show whether it works, and the initiatives that make the supply depend on
 * less. One stream per partnership.
 */
@NullMarked
package entente.governance.resilience;

import org.jspecify.annotations.NullMarked;
