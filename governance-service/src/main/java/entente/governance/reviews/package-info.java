/**
 * Annual strategic reviews (rule G10): evidence is gathered, both sponsors say what they think of
 * it, ours concludes; what the verdict rests on is frozen with it. A review that falls due is
 * opened by itself and stays open, however late it is held.
 */
@NullMarked
package entente.governance.reviews;

import org.jspecify.annotations.NullMarked;
