@NullMarked
package entente.governance.cadence;

import org.jspecify.annotations.NullMarked;
