@NullMarked
package entente.governance.decisions;

import org.jspecify.annotations.NullMarked;
