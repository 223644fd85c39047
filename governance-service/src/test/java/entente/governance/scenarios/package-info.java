@NullMarked
package entente.governance.scenarios;

import org.jspecify.annotations.NullMarked;
