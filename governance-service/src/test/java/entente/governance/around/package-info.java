@NullMarked
package entente.governance.around;

import org.jspecify.annotations.NullMarked;
