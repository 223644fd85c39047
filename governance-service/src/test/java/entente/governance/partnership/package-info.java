@NullMarked
package entente.governance.partnership;

import org.jspecify.annotations.NullMarked;
