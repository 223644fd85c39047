@NullMarked
package entente.governance.programme;

import org.jspecify.annotations.NullMarked;
