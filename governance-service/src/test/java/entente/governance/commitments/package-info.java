@NullMarked
package entente.governance.commitments;

import org.jspecify.annotations.NullMarked;
