@NullMarked
package entente.innovation.ledger;

import org.jspecify.annotations.NullMarked;
