@NullMarked
package entente.governance.meetings;

import org.jspecify.annotations.NullMarked;
