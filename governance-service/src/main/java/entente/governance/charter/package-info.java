/**
 * What a partnership is for (rule G1): versions of its terms, signed by both sponsors and in force
 * only once the kick-off workshop has its six outputs (rule G2).
 */
@NullMarked
package entente.governance.charter;

import org.jspecify.annotations.NullMarked;
