/** The log of events: appending to it in one lane, reading it in commit order, deciding on it. */
@NullMarked
package entente.platform.store;

import org.jspecify.annotations.NullMarked;
