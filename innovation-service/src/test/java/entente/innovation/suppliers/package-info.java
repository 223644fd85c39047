@NullMarked
package entente.innovation.suppliers;

import org.jspecify.annotations.NullMarked;
