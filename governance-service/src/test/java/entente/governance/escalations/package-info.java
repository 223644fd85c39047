@NullMarked
package entente.governance.escalations;

import org.jspecify.annotations.NullMarked;
