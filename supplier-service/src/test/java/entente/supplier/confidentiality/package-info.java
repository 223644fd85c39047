@NullMarked
package entente.supplier.confidentiality;

import org.jspecify.annotations.NullMarked;
