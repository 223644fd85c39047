@NullMarked
package entente.governance.winddown;

import org.jspecify.annotations.NullMarked;
