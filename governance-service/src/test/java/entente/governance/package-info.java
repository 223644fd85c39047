@NullMarked
package entente.governance;

import org.jspecify.annotations.NullMarked;
