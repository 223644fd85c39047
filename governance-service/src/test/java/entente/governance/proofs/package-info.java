@NullMarked
package entente.governance.proofs;

import org.jspecify.annotations.NullMarked;
