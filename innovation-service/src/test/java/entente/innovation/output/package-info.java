@NullMarked
package entente.innovation.output;

import org.jspecify.annotations.NullMarked;
