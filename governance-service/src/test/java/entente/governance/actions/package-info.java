@NullMarked
package entente.governance.actions;

import org.jspecify.annotations.NullMarked;
