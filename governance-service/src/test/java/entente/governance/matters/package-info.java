@NullMarked
package entente.governance.matters;

import org.jspecify.annotations.NullMarked;
