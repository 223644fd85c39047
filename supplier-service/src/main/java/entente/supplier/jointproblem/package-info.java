/**
 * What hits both sides and is solved together (rule S13): its cause, what could be done as either
 * side sees it, what was decided, and what came of it.
 */
@NullMarked
package entente.supplier.jointproblem;

import org.jspecify.annotations.NullMarked;
