/**
 * Waves in which partnerships are begun (rule G17): a few suppliers from the shortlist, criteria by
 * which the wave ends, and what was learnt before the next one begins.
 */
@NullMarked
package entente.governance.waves;

import org.jspecify.annotations.NullMarked;
