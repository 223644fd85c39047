@NullMarked
package entente.governance.crises;

import org.jspecify.annotations.NullMarked;
