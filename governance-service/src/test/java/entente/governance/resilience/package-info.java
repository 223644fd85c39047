@NullMarked
package entente.governance.resilience;

import org.jspecify.annotations.NullMarked;
