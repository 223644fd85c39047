@NullMarked
package entente.supplier.agreements;

import org.jspecify.annotations.NullMarked;
