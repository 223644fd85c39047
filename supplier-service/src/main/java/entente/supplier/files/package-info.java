/** Files that suppliers' papers refer to: named by what is in them, kept in a local directory. */
@NullMarked
package entente.supplier.files;

import org.jspecify.annotations.NullMarked;
