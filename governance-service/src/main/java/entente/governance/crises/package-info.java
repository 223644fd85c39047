/**
 * The crisis log (rule G12): what happened, how often lately, what capacity a supplier promised and
 * gave, and what both sides made of it. One stream per crisis; each fact concerns one supplier, so
 * that each supplier's side of it stands for itself.
 */
@NullMarked
package entente.governance.crises;

import org.jspecify.annotations.NullMarked;
