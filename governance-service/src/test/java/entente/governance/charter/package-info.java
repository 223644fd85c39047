@NullMarked
package entente.governance.charter;

import org.jspecify.annotations.NullMarked;
