@NullMarked
package entente.supplier.assessment;

import org.jspecify.annotations.NullMarked;
