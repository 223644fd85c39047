@NullMarked
package entente.supplier.engagement;

import org.jspecify.annotations.NullMarked;
