/** Tests of candidates. */
@NullMarked
package entente.supplier.candidates;

import org.jspecify.annotations.NullMarked;
