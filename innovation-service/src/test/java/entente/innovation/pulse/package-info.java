@NullMarked
package entente.innovation.pulse;

import org.jspecify.annotations.NullMarked;
