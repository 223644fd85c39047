@NullMarked
package entente.innovation.initiatives;

import org.jspecify.annotations.NullMarked;
