@NullMarked
package entente.supplier.qualification;

import org.jspecify.annotations.NullMarked;
