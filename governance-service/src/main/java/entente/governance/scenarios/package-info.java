/**
 * What could happen to the supply of a partner, how likely and how bad that is, and the response
 * that both sides own together (rule G12).
 */
@NullMarked
package entente.governance.scenarios;

import org.jspecify.annotations.NullMarked;
