@NullMarked
package entente.supplier.jointproblem;

import org.jspecify.annotations.NullMarked;
