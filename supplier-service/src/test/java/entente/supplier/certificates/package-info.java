@NullMarked
package entente.supplier.certificates;

import org.jspecify.annotations.NullMarked;
