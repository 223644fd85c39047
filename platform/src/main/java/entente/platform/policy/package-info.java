/** Event in, command out; timers are events too. */
@NullMarked
package entente.platform.policy;

import org.jspecify.annotations.NullMarked;
