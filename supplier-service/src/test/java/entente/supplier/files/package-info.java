@NullMarked
package entente.supplier.files;

import org.jspecify.annotations.NullMarked;
