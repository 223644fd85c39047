/**
 * What either side promised the other, whether it was kept, and what that says over time (rule
 * G13). One stream per partnership, so that its trust indicator is a fold of that stream alone.
 */
@NullMarked
package entente.governance.commitments;

import org.jspecify.annotations.NullMarked;
