/**
 * Contact of the executive sponsors (rule G8): at least once in every quarter, counted by quarters,
 * with an alert after a silent one.
 */
@NullMarked
package entente.governance.contacts;

import org.jspecify.annotations.NullMarked;
