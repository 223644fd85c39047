@NullMarked
package entente.governance.suppliers;

import org.jspecify.annotations.NullMarked;
