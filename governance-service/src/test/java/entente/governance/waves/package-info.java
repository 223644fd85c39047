@NullMarked
package entente.governance.waves;

import org.jspecify.annotations.NullMarked;
